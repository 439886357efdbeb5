using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using TeamsOrchestrator.BotTests.Playground;
using TeamsOrchestrator.BrowserTests.Infrastructure;

namespace TeamsOrchestrator.BrowserTests.AgentsPlayground;

/// <summary>One Agents Playground in a process of its own, with one person at the keyboard; it ends with the test, however that ends.</summary>
internal sealed class AgentsPlaygroundProcess : IAsyncDisposable
{
    private const string Ready = "Listening on ";
    private const string People = ".m365agentsplayground.yml";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder folder = new();
    private readonly ConcurrentQueue<string> output = new();
    private readonly TaskCompletionSource<int> port = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process process;
    private bool started;

    private AgentsPlaygroundProcess(Uri bot)
    {
        var start = new ProcessStartInfo("node", [AgentsPlaygroundPackage.Program, "start", "-e", new Uri(bot, "/api/messages").ToString(), "-c", "msteams", "-p", "0", "--dt"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = folder.Path,
        };
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none"; // the browser is ours
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.Exited += (_, _) => port.TrySetException(new InvalidOperationException("The Agents Playground ended.\n" + string.Join('\n', output)));
    }

    /// <summary>Gets where its page is.</summary>
    public Uri Address { get; private set; } = new("http://localhost");

    /// <summary>Starts it with the people of a sample in docs/agents-playground, on a free port.</summary>
    /// <param name="bot">Where the bot listens.</param>
    /// <param name="sample">The folder of the sample.</param>
    public static async Task<AgentsPlaygroundProcess> StartAsync(Uri bot, string sample)
    {
        AgentsPlaygroundPackage.IsInstalled.ShouldBeTrue(AgentsPlaygroundPackage.Missing);
        var playground = new AgentsPlaygroundProcess(bot);
        try
        {
            File.Copy(Path.Combine(Repository.Root, "docs", "agents-playground", sample, People), Path.Combine(playground.folder.Path, People));
            playground.started = playground.process.Start();
            playground.process.BeginOutputReadLine();
            playground.process.BeginErrorReadLine();
            playground.Address = new($"http://localhost:{await playground.port.Task.WaitAsync(Patience)}");
            return playground;
        }
        catch
        {
            await playground.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (started)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync().WaitAsync(Patience);
        }

        process.Dispose();
        folder.Dispose();
    }

    private void Note(string? line)
    {
        output.Enqueue(line ?? string.Empty);
        if (line is not null && line.StartsWith(Ready, StringComparison.Ordinal) && int.TryParse(line.AsSpan(Ready.Length), CultureInfo.InvariantCulture, out var number))
        {
            port.TrySetResult(number);
        }
    }
}
