using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.BotTests.Drivers;

namespace TeamsOrchestrator.BotTests.Infrastructure;

/// <summary>The product in a process of its own, which can be killed at any moment and started again on the same data.</summary>
internal sealed class ProductProcess : IChatDoor, IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>How often a test looks into the store for the moment to kill at.</summary>
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(2);

    private readonly TestDatabase database;
    private readonly HttpClient http = new();
    private readonly ProductNode node;

    private ProductProcess(TestDatabase database, FakeConnector connector) => (this.database, Connector, node) = (database, connector, new ProductNode(database));

    public FakeConnector Connector { get; }

    public int ProcessId => node.ProcessId;

    /// <summary>Gets the size of the database, in bytes.</summary>
    public long DatabaseSize => database.Size;

    /// <summary>Starts the product for the first time, on an empty store.</summary>
    public static async Task<ProductProcess> StartAsync(Database database)
    {
        var product = await CreateAsync(database);
        await product.StartAsync();
        return product;
    }

    /// <summary>Prepares an empty store, and starts nothing.</summary>
    public static async Task<ProductProcess> CreateAsync(Database database) =>
        new(await TestDatabase.CreateEmptyAsync(database), await FakeConnector.StartAsync());

    /// <summary>Gets where files lie while they are read.</summary>
    public string WorkFolder => Path.Combine(database.Directory, "work");

    /// <summary>Starts the process and waits until it says that it is ready.</summary>
    public Task StartAsync()
    {
        node.Launch();
        return node.UntilReadyAsync();
    }

    /// <summary>Starts the process and kills it a while before it can say that it is ready.</summary>
    public async Task StartAndKillAsync(TimeSpan after)
    {
        node.Launch();
        await Task.Delay(after);
        Kill();
    }

    /// <summary>Starts the process and kills it as soon as it has made a folder.</summary>
    public Task StartAndKillOnceThereAsync(string folder)
    {
        node.Launch();
        return node.KillOnceThereAsync(folder);
    }

    /// <summary>Ends the process at once, as <c>kill -9</c> does.</summary>
    public void Kill() => node.Kill();

    /// <summary>Kills the process as soon as its store looks so.</summary>
    public async Task KillWhenAsync(Func<HiringDb, Task<bool>> moment)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!await LookAsync(moment))
        {
            await Task.Delay(Glance, limit.Token);
        }

        Kill();
    }

    /// <summary>Looks into the store from outside.</summary>
    public async Task<T> LookAsync<T>(Func<HiringDb, Task<T>> look)
    {
        await using var db = database.Open(Persona.Tenant);
        return await look(db);
    }

    public async Task<Persona> MeetAsync(PersonaCard card)
    {
        var persona = new Persona(this, card);
        Connector.AddMember(card.ChannelId, card.Name, card.Email, card.ObjectId);
        await persona.InstallAsync();
        return persona;
    }

    public async Task<HttpResponseMessage> PostAsync(JsonObject activity) => await http.PostAsJsonAsync(new Uri(node.Address, "/api/messages"), activity);

    public Task SettleAsync() => Task.CompletedTask;

    /// <summary>Waits until somebody has a message with all the words.</summary>
    public async Task<PostedMessage> WaitForAsync(Persona persona, params string[] words)
    {
        PostedMessage? Found() => persona.Messages.LastOrDefault(message => words.All(word => message.Words.Contains(word, StringComparison.Ordinal)));
        await UntilAsync(() => Found() is not null, $"{persona.Card.Name} with “{string.Join("”, “", words)}”");
        return Found()!;
    }

    /// <summary>Waits until the chats look so.</summary>
    public async Task UntilAsync(Func<bool> there, string what)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            var change = Connector.NextChange;
            if (there())
            {
                return;
            }

            try
            {
                await change.WaitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                throw new InvalidOperationException($"It never came to {what}. What was said last:\n{Connector.Newest}\n{node.Output}");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        node.Dispose();
        http.Dispose();
        await Connector.DisposeAsync();
        await database.DisposeAsync();
    }
}
