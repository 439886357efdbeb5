using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Jobs;

/// <summary>What the probe does, and how often it did.</summary>
internal sealed class ProbeScript
{
    public int Runs { get; set; }

    public int GaveUp { get; set; }

    public int GaveUpStopped { get; set; }

    /// <summary>Gets or sets whether it ends where the program ended under every attempt.</summary>
    public bool MayBeToBlame { get; set; } = true;

    public Func<CancellationToken, Task> Run { get; set; } = _ => Task.CompletedTask;

    public Func<CancellationToken, Task> GiveUp { get; set; } = _ => Task.CompletedTask;

    /// <summary>Starts the product with a probe in it.</summary>
    public static async Task<(TestApp App, ProbeScript Script)> StartAsync(Database database = Database.Sqlite)
    {
        var script = new ProbeScript();
        var app = await TestApp.StartAsync(database, services => services.AddSingleton(script).AddWork<Probe>());
        return (app, script);
    }

    /// <summary>Adds work for the probe as any slice does.</summary>
    public static Task AddAsync(TestApp app, Guid? requisitionId = null) => app.DoAsync(services =>
    {
        services.GetRequiredService<WorkQueue>().Add(Probe.Kind, Guid.CreateVersion7(), "test", requisitionId);
        return Task.CompletedTask;
    });

    /// <summary>Adds a row without a hint to the scheduler, as where the process died in between.</summary>
    public static Task<int> AddUnnoticedAsync(TestApp app, Guid? leasedBy = null, TimeSpan lease = default, int attempt = 0) => app.LookAsync(db =>
    {
        var now = app.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        db.Work.Add(new WorkItem
        {
            Id = Guid.CreateVersion7(), TenantId = Persona.Tenant, Kind = Probe.Kind, SubjectId = Guid.Empty, Key = $"probe:{Guid.CreateVersion7():N}", DueAt = now, CreatedAt = now, Attempt = attempt,
            LeasedBy = leasedBy, LeaseUntil = leasedBy is null ? null : now + (long)lease.TotalMilliseconds,
        });
        return db.SaveChangesAsync();
    });

    /// <summary>Looks at the probe's one item.</summary>
    public static Task<WorkItem> ItemAsync(TestApp app) => app.LookAsync(db => db.Work.AsNoTracking().SingleAsync(row => row.Kind == Probe.Kind));
}
