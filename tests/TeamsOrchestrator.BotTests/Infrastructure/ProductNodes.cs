using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.BotTests.Drivers;

namespace TeamsOrchestrator.BotTests.Infrastructure;

/// <summary>One or several processes of the product on one store, and before them somebody who passes requests on to any that answers, as a load balancer does.</summary>
internal sealed class ProductNodes : IChatDoor, IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly TestDatabase database;
    private readonly HttpClient http = new();
    private int turn;

    private ProductNodes(TestDatabase database, FakeConnector connector, IReadOnlyList<ProductNode> all) => (this.database, Connector, All) = (database, connector, all);

    public FakeConnector Connector { get; }

    public IReadOnlyList<ProductNode> All { get; }

    public TestDatabase Database => database;

    /// <summary>Gets everything that the nodes said last.</summary>
    public string Output => string.Join("\n\n", All.Select(node => node.Output));

    /// <summary>Prepares an empty store and nodes on it, and starts nothing.</summary>
    public static async Task<ProductNodes> CreateAsync(TestDatabase database, int count, params (string Name, string Value)[] settings) =>
        new(database, await FakeConnector.StartAsync(), [.. Enumerable.Range(0, count).Select(_ => new ProductNode(database, settings))]);

    /// <summary>Starts all nodes at once, on an empty store, and waits until they are ready.</summary>
    public static async Task<ProductNodes> StartAsync(TestDatabase database, int count, params (string Name, string Value)[] settings)
    {
        var nodes = await CreateAsync(database, count, settings);
        foreach (var node in nodes.All)
        {
            node.Launch();
        }

        await Task.WhenAll(nodes.All.Select(node => node.UntilReadyAsync()));
        return nodes;
    }

    /// <summary>Lets somebody install the bot.</summary>
    public async Task<Persona> MeetAsync(PersonaCard card)
    {
        var persona = new Persona(this, card);
        Connector.AddMember(card.ChannelId, card.Name, card.Email, card.ObjectId);
        await persona.InstallAsync();
        return persona;
    }

    /// <summary>Posts an activity to the nodes in turn. Where one is gone, or goes under it, another gets the same activity.</summary>
    public async Task<HttpResponseMessage> PostAsync(JsonObject activity)
    {
        using var limit = new CancellationTokenSource(ProductProcess.Patience);
        while (true)
        {
            var node = All[Math.Abs(Interlocked.Increment(ref turn) % All.Count)];
            try
            {
                return await http.PostAsJsonAsync(new Uri(node.Address, "/api/messages"), activity, limit.Token);
            }
            catch (HttpRequestException)
            {
                await Task.Delay(Pause, limit.Token);
            }
        }
    }

    public Task SettleAsync() => Task.CompletedTask;

    /// <summary>Looks into the store from outside.</summary>
    public async Task<T> LookAsync<T>(Func<HiringDb, Task<T>> look)
    {
        await using var db = database.Open(Persona.Tenant);
        return await look(db);
    }

    /// <summary>Waits until something is so.</summary>
    public async Task UntilAsync(Func<Task<bool>> there, string what, TimeSpan? patience = null)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!await there())
        {
            if (TimeProvider.System.GetElapsedTime(start) > (patience ?? ProductProcess.Patience))
            {
                throw new InvalidOperationException($"It never came to {what}. What was said last:\n{Connector.Newest}\n{Output}");
            }

            await Task.Delay(Pause);
        }
    }

    /// <summary>Waits until somebody has a message with all the words.</summary>
    public async Task<PostedMessage> WaitForAsync(Persona persona, params string[] words)
    {
        PostedMessage? Found() => persona.Messages.LastOrDefault(message => words.All(word => message.Words.Contains(word, StringComparison.Ordinal)));
        await UntilAsync(() => Task.FromResult(Found() is not null), $"{persona.Card.Name} with “{string.Join("”, “", words)}”");
        return Found()!;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in All)
        {
            node.Dispose();
        }

        http.Dispose();
        await Connector.DisposeAsync();
        await database.DisposeAsync();
    }
}
