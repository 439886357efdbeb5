using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TeamsOrchestrator.Bot;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.BotTests.Drivers;

namespace TeamsOrchestrator.BotTests.Infrastructure;

/// <summary>The whole product on a real port with a real store and the real scheduler; only Teams is far away.</summary>
internal sealed class TestApp : IChatDoor, IAsyncDisposable
{
    private readonly Dictionary<string, string?> settings;
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private readonly Action<IServiceCollection> more;
    private readonly List<Persona> people = [];
    private WebApplication app;
    private HttpClient http = new();

    private SignedTeams? teams;

    private TestApp(TestDatabase database, FakeConnector connector, ManualClock clock, IEnumerable<(string Key, string Value)> own, Action<IServiceCollection> more)
    {
        (Database, Connector, Clock, this.more) = (database, connector, clock, more);
        settings = new Dictionary<string, string?>(database.Settings, StringComparer.Ordinal) { ["Roles:Hr"] = Persona.Harper.Email, ["Messages:Enabled"] = "false" };
        foreach (var (key, value) in own)
        {
            settings[key] = value;
        }

        app = null!;
    }

    public TestDatabase Database { get; }

    public FakeConnector Connector { get; }

    public ManualClock Clock { get; }

    public IServiceProvider Services => app.Services;

    public Uri Address => new(app.Urls.First().Replace("//0.0.0.0:", "//127.0.0.1:", StringComparison.Ordinal));

    /// <summary>Starts the product.</summary>
    /// <param name="database">The database.</param>
    /// <param name="settings">Further settings, with colons.</param>
    public static Task<TestApp> StartAsync(Database database = Infrastructure.Database.Sqlite, params (string Key, string Value)[] settings) =>
        StartAsync(database, _ => { }, settings);

    /// <summary>Starts the product with something more in it.</summary>
    public static async Task<TestApp> StartAsync(Database database, Action<IServiceCollection> more, params (string Key, string Value)[] settings)
    {
        var clock = new ManualClock(Monday);
        var test = new TestApp(await TestDatabase.CreateAsync(database), await FakeConnector.StartAsync(), clock, [("Playground:Enabled", "false"), .. settings], more);
        await test.StartProductAsync();
        return test;
    }

    /// <summary>Starts the product with a bot's credentials: every activity needs Teams' token, and the bot shows its own.</summary>
    public static async Task<TestApp> StartSignedAsync(params (string Key, string Value)[] settings)
    {
        var teams = await SignedTeams.StartAsync();
        var connector = await FakeConnector.StartAsync();
        var clock = new ManualClock(Monday);
        var test = new TestApp(
            await TestDatabase.CreateAsync(Infrastructure.Database.Sqlite),
            connector,
            clock,
            [("Roles:Recruiters", Persona.Riley.Email), .. teams.Settings(connector), .. settings],
            services => services.AddSingleton<Azure.Core.TokenCredential>(new FixedCredential(clock))) { teams = teams };
        await test.StartProductAsync();
        return test;
    }

    /// <summary>Ends the product and starts it again on the same data.</summary>
    /// <param name="changed">Settings that are different from now on, with colons.</param>
    public Task RestartAsync(params (string Key, string Value)[] changed) => RestartAsync(() => { }, changed);

    /// <summary>Ends the product, does something to its data, and starts it again.</summary>
    public async Task RestartAsync(Action between, params (string Key, string Value)[] changed)
    {
        await app.StopAsync();
        await app.DisposeAsync();
        between();
        foreach (var (key, value) in changed)
        {
            settings[key] = value;
        }

        await StartProductAsync();
    }

    /// <summary>Lets somebody install the bot.</summary>
    public async Task<Persona> MeetAsync(PersonaCard card)
    {
        var persona = new Persona(this, card);
        Connector.AddMember(card.ChannelId, card.Name, card.Email, card.ObjectId);
        people.Add(persona);
        await persona.InstallAsync();
        await SettleAsync();
        return persona;
    }

    /// <summary>Meets the recruiter, the hiring manager and HR.</summary>
    public async Task<(Persona Riley, Persona Morgan, Persona Harper)> MeetEverybodyAsync() =>
        (await MeetAsync(Persona.Riley), await MeetAsync(Persona.Morgan), await MeetAsync(Persona.Harper));

    /// <summary>Posts an activity as Teams does.</summary>
    public async Task<HttpResponseMessage> PostAsync(JsonObject activity)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, "/api/messages")) { Content = JsonContent.Create(activity) };
        request.Headers.Authorization = teams?.Token(Connector.ServiceUrl, Clock.GetUtcNow());
        return await http.SendAsync(request);
    }

    /// <summary>Waits until no work is due any more; work that waits a little (a pause, a quiet card) is let run by moving the clock.</summary>
    public Task SettleAsync() => new Settling(this).RunAsync();

    /// <summary>Looks into the store, for what no card shows.</summary>
    public async Task<T> LookAsync<T>(Func<HiringDb, Task<T>> look)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(Persona.Tenant);
        return await look(scope.ServiceProvider.GetRequiredService<HiringDb>());
    }

    /// <summary>Does something as a turn does it: in a scope of the tenant, with one commit at the end.</summary>
    public async Task DoAsync(Func<IServiceProvider, Task> act)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(Persona.Tenant);
        await act(scope.ServiceProvider);
        await scope.ServiceProvider.GetRequiredService<UnitOfWork>().CommitAsync(CancellationToken.None);
    }

    /// <summary>Waits until the store looks so, for what no work item says the end of.</summary>
    public async Task UntilAsync(Func<HiringDb, Task<bool>> there)
    {
        if (!await IsSoonAsync(there, TimeSpan.FromSeconds(30)))
        {
            throw new TimeoutException("The store never came to look as the test expects.");
        }
    }

    /// <summary>Waits a while for the store to look so.</summary>
    public async Task<bool> IsSoonAsync(Func<HiringDb, Task<bool>> there, TimeSpan patience)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!await LookAsync(there))
        {
            if (TimeProvider.System.GetElapsedTime(start) > patience)
            {
                return false;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }

        return true;
    }

    /// <summary>Asks one of the product's addresses.</summary>
    public async Task<HttpResponseMessage> GetAsync(string path) => await http.GetAsync(new Uri(Address, path));

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await Connector.DisposeAsync();
        if (teams is not null)
        {
            await teams.DisposeAsync();
        }

        await Database.DisposeAsync();
    }

    private async Task StartProductAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production", ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Configuration["urls"] ??= "http://127.0.0.1:0";
        builder.Logging.ClearProviders();
        if (Environment.GetEnvironmentVariable("TEST_LOG") is not null)
        {
            builder.Logging.AddSimpleConsole();
        }

        builder.AddTeamsOrchestrator();
        builder.Services.AddSingleton<TimeProvider>(Clock);
        more(builder.Services);
        app = builder.Build();
        app.UseTeamsOrchestrator();
        await app.Services.GetRequiredService<Storage>().PrepareAsync(CancellationToken.None);
        await app.StartAsync();
        http.Dispose();
        http = new HttpClient();
    }
}
