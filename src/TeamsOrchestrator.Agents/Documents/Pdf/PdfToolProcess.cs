using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using TeamsOrchestrator.Agents.Documents.Formats;

namespace TeamsOrchestrator.Agents.Documents.Pdf;

/// <summary>Runs one of the PDF tools: no shell, an almost empty environment, bounded output, memory and time.</summary>
internal sealed class PdfToolProcess(PopplerTools tools, DocumentLimits limits)
{
    private const int KeptErrors = 4096;
    private const int BufferSize = 64 * 1024;

    // Font configuration is found by these; nothing of the host's settings or secrets is passed on.
    private static readonly string[] PassedOn = ["HOME", "TMPDIR", "SystemRoot", "TEMP", "FONTCONFIG_PATH", "FONTCONFIG_FILE", "LD_LIBRARY_PATH"];

    /// <summary>Runs a tool to its end.</summary>
    /// <param name="tool">The full path of the tool.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="cancellationToken">Kills it with all its children.</param>
    /// <returns>What it wrote.</returns>
    /// <exception cref="UnreadableException">It wrote more than allowed, or could not be started.</exception>
    public async Task<ToolOutput> RunAsync(string tool, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        using var process = new Process { StartInfo = Describe(tool, arguments) };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            throw new UnreadableException(UnreadableReason.PdfToolsMissing);
        }

        try
        {
            process.StandardInput.Close();
            var errors = ReadErrorsAsync(process.StandardError.BaseStream, cancellationToken);
            var output = await ReadOutputAsync(process.StandardOutput.BaseStream, cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return new ToolOutput(process.ExitCode, output, await errors);
        }
        finally
        {
            Kill(process);
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
            start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"--cpu={Math.Max(1, (int)limits.Time.TotalSeconds + 1)}"));
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
