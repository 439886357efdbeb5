using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using TeamsOrchestrator.Agents.Documents.Formats;

namespace TeamsOrchestrator.Agents.Documents.Pdf;

/// <summary>Runs the PDF tools for one file: no shell, an almost empty environment, bounded output and memory, and processor time for all runs together.</summary>
internal sealed class PdfToolProcess(PopplerTools tools, DocumentLimits limits, ReadingTime time)
{
    private const int KeptErrors = 4096;
    private const int BufferSize = 64 * 1024;

    // How a process ends that the system stops for its processor time: SIGKILL, SIGXCPU.
    private const int KilledByLimit = 128 + 9;
    private const int OverLimit = 128 + 24;

    // Font configuration is found by these; nothing of the host's settings or secrets is passed on.
    private static readonly string[] PassedOn = ["HOME", "TMPDIR", "SystemRoot", "TEMP", "FONTCONFIG_PATH", "FONTCONFIG_FILE", "LD_LIBRARY_PATH"];

    private TimeSpan remaining = limits.Time;

    /// <summary>Gets how many tools were run.</summary>
    public int Runs { get; private set; }

    /// <summary>Runs a tool to its end.</summary>
    /// <param name="tool">The full path of the tool.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="cancellationToken">Kills it with all its children.</param>
    /// <returns>What it wrote.</returns>
    /// <exception cref="UnreadableException">It wrote more or took longer than allowed, or could not be started.</exception>
    public async Task<ToolOutput> RunAsync(string tool, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        Runs++;

        // The system counts the work of the tool; of this process it is none.
        using var waiting = time.Wait();
        using var process = new Process { StartInfo = Describe(tool, arguments) };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            throw new UnreadableException(UnreadableReason.PdfToolsMissing);
        }

        // Without a limiter nobody counts the processor time of the tool, so its time on the clock has to do.
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(tools.Limiter is null ? remaining : Timeout.InfiniteTimeSpan);
        var started = Stopwatch.GetTimestamp();
        try
        {
            process.StandardInput.Close();
            var errors = ReadErrorsAsync(process.StandardError.BaseStream, limited.Token);
            var output = await ReadOutputAsync(process.StandardOutput.BaseStream, limited.Token);
            var worked = WorkOf(process, started);
            await process.WaitForExitAsync(limited.Token);
            remaining -= worked;
            return process.ExitCode is KilledByLimit or OverLimit ? throw new UnreadableException(UnreadableReason.TooSlow)
                : new ToolOutput(process.ExitCode, output, await errors);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new UnreadableException(UnreadableReason.TooSlow);
        }
        finally
        {
            Kill(process);
        }
    }

    // Known until the system has cleared the process away; after that the clock says at most how much it was.
    private static TimeSpan WorkOf(Process process, long started)
    {
        try
        {
            return process.TotalProcessorTime;
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception or IOException)
        {
            return Stopwatch.GetElapsedTime(started);
        }
    }

    private ProcessStartInfo Describe(string tool, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo
        {
            FileName = tools.Limiter ?? tool,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (tools.Limiter is not null)
        {
            // The limits outlive this process: a tool that is left alone by a crash ends by itself.
            start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"--as={limits.ToolMemoryBytes}"));
            start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"--cpu={Math.Max(1, (int)Math.Ceiling(remaining.TotalSeconds))}"));
            start.ArgumentList.Add("--core=0");
            start.ArgumentList.Add(tool);
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment.Clear();
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var name in PassedOn)
        {
            if (Environment.GetEnvironmentVariable(name) is { } value)
            {
                start.Environment[name] = value;
            }
        }

        return start;
    }

    private async Task<ReadOnlyMemory<byte>> ReadOutputAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var output = new MemoryStream();
        var buffer = new byte[BufferSize];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (output.Length + read > limits.ToolOutputBytes)
            {
                throw new UnreadableException(UnreadableReason.TooLarge);
            }

            await output.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return output.GetBuffer().AsMemory(0, (int)output.Length);
    }

    // Read to the end, or the tool would wait for somebody to do so.
    private static async Task<string> ReadErrorsAsync(Stream stream, CancellationToken cancellationToken)
    {
        var kept = new StringBuilder();
        var buffer = new byte[KeptErrors];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (kept.Length < KeptErrors)
            {
                kept.Append(Encoding.UTF8.GetString(buffer, 0, read));
            }
        }

        return kept.ToString();
    }

    private static void Kill(Process process)
    {
        // Kill does nothing where the process ended meanwhile.
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
