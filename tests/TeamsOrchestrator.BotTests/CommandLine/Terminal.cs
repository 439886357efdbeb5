using System.Diagnostics;
using System.Text;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.CommandLine;

/// <summary>Calls the real executable as a shell would, with its streams piped.</summary>
internal static class Terminal
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    public static string Samples { get; } = Path.Combine(AppContext.BaseDirectory, "Samples", "senior-data-engineer");

    public static string SampleJob { get; } = Path.Combine(Samples, "job-description.md");

    public static string SampleCvs { get; } = Path.Combine(Samples, "cvs");

    public static Task<Said> CallAsync(params string[] arguments) => CallAsync([], arguments);

    /// <summary>Calls it with settings in its environment; null takes one away.</summary>
    public static async Task<Said> CallAsync(IReadOnlyList<(string Name, string? Value)> settings, params string[] arguments)
    {
        using var process = Start(settings, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"'{string.Join(' ', arguments)}' did not end.");
        }

        return new Said(process.ExitCode, await output, await errors);
    }

    private static Process Start(IReadOnlyList<(string Name, string? Value)> settings, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [ProductProgram.Path, .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8,
        };

        // A command needs neither: with settings under which the bot could not start, it works all the same.
        start.Environment["Storage__Directory"] = Path.Combine(Path.GetTempPath(), "never-made-by-a-command");
        start.Environment["ASPNETCORE_URLS"] = "http://192.0.2.1:1";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
