using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace TeamsOrchestrator.BotTests.Infrastructure;

/// <summary>The product as a process: launched, killed, told to stop, and launched again on the same data and port.</summary>
internal sealed class ProductNode(TestDatabase database, params (string Name, string Value)[] settings) : IDisposable
{
    private const int LinesToShow = 60;

    /// <summary>How often somebody looks whether it is so far.</summary>
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(2);

    private readonly HttpClient http = new();
    private readonly ConcurrentQueue<string> output = new();
    private TaskCompletionSource listening = new();
    private Process? process;

    /// <summary>Gets where it listens, once it does.</summary>
    public Uri Address { get; } = new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));

    public int ProcessId => process!.Id;

    /// <summary>Gets or sets what a start is turned into, for a place of its own.</summary>
    public Func<ProcessStartInfo, ProcessStartInfo> Within { get; set; } = start => start;

    public bool Runs => process is { HasExited: false };

    /// <summary>Gets the last lines that it wrote.</summary>
    public string Output => $"The last lines of the product:\n{string.Join('\n', output.TakeLast(LinesToShow))}";

    /// <summary>Starts the process and waits for nothing.</summary>
    public void Launch()
    {
        listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var start = Within(Start());
        var (launched, ready) = (new Process { StartInfo = start }, listening);
        launched.OutputDataReceived += (_, line) => Note(line.Data, ready);
        launched.ErrorDataReceived += (_, line) => Note(line.Data, ready);
        launched.Start();
        launched.BeginOutputReadLine();
        launched.BeginErrorReadLine();
        process = launched;
    }

    /// <summary>Waits until it says that it is there.</summary>
    public async Task UntilListeningAsync()
    {
        var ended = process!.WaitForExitAsync();
        if (await Task.WhenAny(listening.Task, ended).WaitAsync(ProductProcess.Patience) == ended)
        {
            throw new InvalidOperationException("The product did not start.\n" + Output);
        }
    }

    /// <summary>Waits as a load balancer does: until the first click would be as fast as any.</summary>
    public async Task UntilReadyAsync()
    {
        await UntilListeningAsync();
        using var limit = new CancellationTokenSource(ProductProcess.Patience);
        while (!await IsReadyAsync())
        {
            await Task.Delay(Glance, limit.Token);
        }
    }

    /// <summary>Asks whether it may be given work.</summary>
    public async Task<bool> IsReadyAsync()
    {
        using var response = await http.GetAsync(new Uri(Address, "/health/ready"));
        return response.IsSuccessStatusCode;
    }

    /// <summary>Kills it as soon as it has made a folder.</summary>
    public async Task KillOnceThereAsync(string folder)
    {
        using var limit = new CancellationTokenSource(ProductProcess.Patience);
        while (!Directory.Exists(folder))
        {
            await Task.Delay(Glance, limit.Token);
        }

        Kill();
    }

    /// <summary>Ends it at once, as <c>kill -9</c> does.</summary>
    public void Kill()
    {
        process?.Kill();
        process?.WaitForExit();
        process?.Dispose();
        process = null;
    }

    /// <summary>Tells it to stop, as <c>kill -TERM</c> does, and goes on.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", ProcessId.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Waits until it has ended by itself.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndAsync()
    {
        await process!.WaitForExitAsync().WaitAsync(ProductProcess.Patience);
        return process.ExitCode;
    }

    public void Dispose()
    {
        Kill();
        http.Dispose();
    }

    /// <summary>Runs one of the commands of the program with the node's settings.</summary>
    /// <returns>Its exit code and what it said.</returns>
    public async Task<(int Code, string Words)> CommandAsync(params string[] arguments)
    {
        using var command = Process.Start(Start(arguments))!;
        var (said, complained) = (command.StandardOutput.ReadToEndAsync(), command.StandardError.ReadToEndAsync());
        await command.WaitForExitAsync().WaitAsync(ProductProcess.Patience);
        return (command.ExitCode, await said + await complained);
    }

    private ProcessStartInfo Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [ProductProgram.Path, .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = database.Directory,
        };
        start.Environment["ASPNETCORE_URLS"] = Address.ToString();
        start.Environment["Playground__Enabled"] = "false";
        start.Environment["Roles__Hr"] = Drivers.Persona.Harper.Email;
        start.Environment["Jobs__Lease"] = "00:00:05";
        foreach (var (key, value) in database.Settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return start;
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
