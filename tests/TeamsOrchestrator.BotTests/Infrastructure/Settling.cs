using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsOrchestrator.Bot.Jobs;

namespace TeamsOrchestrator.BotTests.Infrastructure;

/// <summary>Waits until everything that a test caused is done.</summary>
/// <remarks>The product wakes its work itself. The clock moves only where nothing is due, to the moment at which the next work is; what nobody holds after a while
/// is woken again, as the sweep does on a clock that runs.</remarks>
internal sealed class Settling(TestApp app)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan SweepInterval = TimeSpan.FromSeconds(2);

    /// <summary>What lies further ahead is nothing that a test waits for without moving the clock itself.</summary>
    private static readonly TimeSpan Horizon = TimeSpan.FromMinutes(10);

    private readonly WorkActivity activity = app.Services.GetRequiredService<WorkActivity>();
    private readonly WorkDispatcher dispatcher = app.Services.GetRequiredService<WorkDispatcher>();

    public async Task RunAsync()
    {
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var nextEnd = activity.NextEnd;
            var pending = await PendingAsync();
            if (pending.Count == 0)
            {
                return;
            }

            if (TimeProvider.System.GetElapsedTime(start) > Patience)
            {
                throw new TimeoutException(Describe(pending));
            }

            if (pending.Min(item => item.DueAt) is var soonest && soonest > Now)
            {
                app.Clock.Advance(TimeSpan.FromMilliseconds(soonest - Now));
                Wake(pending);
            }

            if (!await EndsWithinAsync(nextEnd, SweepInterval))
            {
                TakeOver(pending);
            }
        }
    }

    private long Now => app.Clock.GetUtcNow().ToUnixTimeMilliseconds();

    private Task<List<WorkItem>> PendingAsync()
    {
        var horizon = app.Clock.GetUtcNow().Add(Horizon).ToUnixTimeMilliseconds();
        return app.LookAsync(db => db.Work.AsNoTracking().Where(row => row.State == WorkState.Pending && row.DueAt <= horizon).OrderBy(row => row.DueAt).ToListAsync());
    }

    private void Wake(IEnumerable<WorkItem> pending)
    {
        foreach (var item in pending.Where(item => item.DueAt <= Now))
        {
            dispatcher.Wake(new WorkHint(item.TenantId, item.Id, item.DueAt, item.Priority));
        }
    }

    // Where nothing runs, whoever held the rest is gone: its lease has to run out first.
    private void TakeOver(List<WorkItem> pending)
    {
        if (activity.Running == 0 && pending.Max(item => item.LeaseUntil) is { } leaseEnd && leaseEnd >= Now)
        {
            app.Clock.Advance(TimeSpan.FromMilliseconds(leaseEnd - Now + 1));
        }

        Wake(pending);
    }

    private static async Task<bool> EndsWithinAsync(Task end, TimeSpan limit)
    {
        try
        {
            await end.WaitAsync(limit);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private string Describe(List<WorkItem> pending)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"After {Patience.TotalSeconds:0} s there is still work, {activity.Running} runs are under way:");
        foreach (var item in pending)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{item.Kind} {item.Key} {item.State}, due {Seconds(item.DueAt)}, attempt {item.Attempt}, ");
            text.Append(item.LeaseUntil is { } lease ? $"leased by {item.LeasedBy} until {Seconds(lease)}" : "not leased");
        }

        return text.ToString();
    }

    private string Seconds(long instant) => string.Create(CultureInfo.InvariantCulture, $"{(instant - Now) / 1000.0:+0.0;-0.0;0} s from now");
}
