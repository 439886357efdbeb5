using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.BotTests.Drivers;

namespace TeamsOrchestrator.BotTests.Infrastructure;

/// <summary>The product in a process of its own, which can be killed at any moment and started again on the same data.</summary>
internal sealed class ProductProcess : IChatDoor, IAsyncDisposable
{
    private const int LinesToShow = 60;

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>How often a test looks into the store for the moment to kill at.</summary>
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(2);

    private readonly TestDatabase database;
    private readonly HttpClient http = new();
    private readonly int port;
    private readonly ConcurrentQueue<string> output = new();
    private Process? process;

    private ProductProcess(TestDatabase database, FakeConnector connector, int port) => (this.database, Connector, this.port) = (database, connector, port);

    public FakeConnector Connector { get; }

    public int ProcessId => process!.Id;

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
        new(await TestDatabase.CreateEmptyAsync(database), await FakeConnector.StartAsync(), FreePort());

    /// <summary>Gets where files lie while they are read.</summary>
    public string WorkFolder => Path.Combine(database.Directory, "work");

    /// <summary>Starts the process and waits until it says that it is ready.</summary>
    public async Task StartAsync()
    {
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Launch(ready);
        var ended = process!.WaitForExitAsync();
        if (await Task.WhenAny(ready.Task, ended).WaitAsync(Patience) == ended)
        {
            throw new InvalidOperationException("The product did not start.\n" + Output);
        }

        await UntilReadyAsync();
    }

    // As a load balancer waits: until the first click would be as fast as any.
    private async Task UntilReadyAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            using var response = await http.GetAsync(new Uri($"http://127.0.0.1:{port}/health/ready"), limit.Token);
            if (response.IsSuccessStatusCode)
            {
                return;
            }

            await Task.Delay(Glance, limit.Token);
        }
    }

    /// <summary>Starts the process and kills it a while before it can say that it is ready.</summary>
    public async Task StartAndKillAsync(TimeSpan after)
    {
        Launch(new TaskCompletionSource());
        await Task.Delay(after);
        Kill();
    }

    /// <summary>Starts the process and kills it as soon as it has made a folder.</summary>
    public async Task StartAndKillOnceThereAsync(string folder)
    {
        Launch(new TaskCompletionSource());
        using var limit = new CancellationTokenSource(Patience);
        while (!Directory.Exists(folder))
        {
            await Task.Delay(Glance, limit.Token);
        }

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

    public async Task<HttpResponseMessage> PostAsync(JsonObject activity) => await http.PostAsJsonAsync(new Uri($"http://127.0.0.1:{port}/api/messages"), activity);

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
                throw new InvalidOperationException($"It never came to {what}. What was said last:\n{Connector.Newest}\n{Output}");
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

    private string Output => $"The last lines of the product:\n{string.Join('\n', output.TakeLast(LinesToShow))}";

    private void Launch(TaskCompletionSource ready)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "TeamsOrchestrator.Bot.dll")])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = database.Directory,
        };
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        start.Environment["Playground__Enabled"] = "false";
        start.Environment["Roles__Hr"] = Persona.Harper.Email;
        start.Environment["Jobs__Lease"] = "00:00:05";
        foreach (var (key, value) in database.Settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Note(line.Data, ready);
        process.ErrorDataReceived += (_, line) => Note(line.Data, ready);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private void Note(string? line, TaskCompletionSource ready)
    {
        if (line is null)
        {
            return;
        }

        output.Enqueue(line);
        if (line.Contains("is ready", StringComparison.Ordinal))
        {
            ready.TrySetResult();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
