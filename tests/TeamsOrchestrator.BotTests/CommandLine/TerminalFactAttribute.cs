using System.Diagnostics;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.CommandLine;

/// <summary>A test on a real terminal, which the tool <c>script</c> of Linux provides; it is skipped elsewhere.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TerminalFactAttribute : FactAttribute
{
    private const string Script = "/usr/bin/script";
    private const string Env = "/usr/bin/env";

    public TerminalFactAttribute() =>
        Skip = OperatingSystem.IsLinux() && File.Exists(Script) ? null : "A terminal is made with script (util-linux), which is not here.";

    /// <summary>Starts the executable on a terminal; its ends are the streams of the process.</summary>
    public static Process Start(params string[] arguments)
    {
        var command = string.Join(' ', arguments.Prepend(ProductProgram.Path).Prepend("dotnet").Select(part => $"'{part}'"));

        // Whoever runs the tests in the background has them begin with Ctrl-C ignored, and so everything that they start.
        var start = new ProcessStartInfo(Env, ["--default-signal=INT", Script, "--quiet", "--flush", "--return", "--command", command, "/dev/null"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false, Environment = { ["TERM"] = "xterm-256color", ["SHELL"] = "/bin/sh" },
        };
        return Process.Start(start)!;
    }
}
