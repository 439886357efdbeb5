using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using TeamsOrchestrator.BotTests.Drivers;

namespace TeamsOrchestrator.BotTests.Infrastructure;

/// <summary>The product in a process of its own, which can be killed at any moment and started again on the same data.</summary>
internal sealed class ProductProcess : IChatDoor, IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TestDatabase database;
    private readonly HttpClient http = new();
    private readonly int port;
    private Process? process;

    private ProductProcess(TestDatabase database, FakeConnector connector, int port) => (this.database, Connector, this.port) = (database, connector, port);

    public FakeConnector Connector { get; }

    public int ProcessId => process!.Id;

    /// <summary>Gets the size of the database, in bytes.</summary>
    public long DatabaseSize => database.Size;

    public static async Task<ProductProcess> StartAsync(Database database)
    {
        var product = new ProductProcess(await TestDatabase.CreateAsync(database), await FakeConnector.StartAsync(), FreePort());
        await product.StartAsync();
        return product;
    }

    /// <summary>Starts the process and waits until it says that it is ready.</summary>
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "TeamsOrchestrator.Bot.dll")])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = database.Directory,
        };
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        start.Environment["Playground__Enabled"] = "false";
        start.Environment["Roles__Hr"] = Persona.Harper.Email;
        foreach (var (key, value) in database.Settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(Patience);
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.Contains("is ready", StringComparison.Ordinal))
            {
                return;
            }
        }

        throw new InvalidOperationException("The product did not start: " + await errors);
    }

    /// <summary>Starts the process and kills it before it says that it is ready.</summary>
    public void StartAndKill()
    {
        process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "TeamsOrchestrator.Bot.dll")])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = database.Directory,
            Environment = { ["Storage__Directory"] = database.Directory, ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}", ["Playground__Enabled"] = "false" },
        })!;
        Kill();
    }

    /// <summary>Ends the process at once, as <c>kill -9</c> does.</summary>
    public void Kill()
    {
        process?.Kill();
        process?.WaitForExit();
        process?.Dispose();
        process = null;
    }

    public async Task<Persona> MeetAsync(PersonaCard card)
    {
        var persona = new Persona(this, card);
        Connector.AddMember(card.ChannelId, card.Name, card.Email, card.ObjectId);
        await persona.InstallAsync();
        return persona;
    }

    public async Task<HttpResponseMessage> PostAsync(JsonObject activity) => await http.PostAsJsonAsync(new Uri($"http://127.0.0.1:{port}/api/messages"), activity);

    public Task SettleAsync() => Task.CompletedTask;

    /// <summary>Waits until somebody has a message with all the words.</summary>
    public async Task<PostedMessage> WaitForAsync(Persona persona, params string[] words)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            var change = Connector.NextChange;
            if (persona.Messages.LastOrDefault(message => words.All(word => message.Words.Contains(word, StringComparison.Ordinal))) is { } found)
            {
                return found;
            }

            try
            {
                await change.WaitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                throw new InvalidOperationException($"{persona.Card.Name} never got “{string.Join("”, “", words)}”. The chat:\n{persona.Everything}");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        http.Dispose();
        await Connector.DisposeAsync();
        await database.DisposeAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
