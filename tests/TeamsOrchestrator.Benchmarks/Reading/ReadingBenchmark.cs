using System.Diagnostics;
using System.Globalization;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Documents.Pdf;

namespace TeamsOrchestrator.Benchmarks.Reading;

/// <summary>What reading a PDF costs beside <c>pdftotext</c> as a bare process on the same file.</summary>
internal static class ReadingBenchmark
{
    public static async Task<string> RunAsync(string folder, int repeats, CancellationToken cancellationToken)
    {
        var tools = PopplerTools.Find();
        var reader = new DocumentReader(tools, new DocumentLimits(), TimeProvider.System);
        var plain = new List<double>();
        var suspect = new List<double>();
        var slowest = TimeSpan.Zero;
        foreach (var path in Directory.EnumerateFiles(folder, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var content = await File.ReadAllBytesAsync(path, cancellationToken);
            if ((await reader.ReadAsync(Path.GetFileName(path), content, cancellationToken)).Document is null)
            {
                continue;
            }

            // In turn, so that whatever else the machine does meets both alike.
            var (ours, bare) = (new List<TimeSpan>(), new List<TimeSpan>());
            for (var repeat = 0; repeat < repeats; repeat++)
            {
                bare.Add(await BareAsync(path, cancellationToken));
                var started = Stopwatch.GetTimestamp();
                await reader.ReadAsync(Path.GetFileName(path), content, cancellationToken);
                ours.Add(Stopwatch.GetElapsedTime(started));
            }

            slowest = ours.Min() > slowest ? ours.Min() : slowest;
            (await RunsAsync(tools, content, cancellationToken) == 1 ? plain : suspect).Add(ours.Min() / bare.Min());
        }

        return string.Create(CultureInfo.InvariantCulture, $"""
            | reading a PDF, in times of a bare `pdftotext` (best of {repeats} each) | files | median | 90th percentile | at most |
            |---|---|---|---|---|
            | unsuspicious | {plain.Count} | {At(plain, 0.5):0.00} | {At(plain, 0.9):0.00} | {At(plain, 1):0.00} |
            | suspect: pages are read again or drawn | {suspect.Count} | {At(suspect, 0.5):0.00} | {At(suspect, 0.9):0.00} | {At(suspect, 1):0.00} |

            The slowest file takes {slowest.TotalMilliseconds:0} ms.
            """);
    }

    // What is suspect is read again or drawn: that takes more than one run of a tool.
    private static async Task<int> RunsAsync(PopplerTools tools, byte[] content, CancellationToken cancellationToken)
    {
        using var time = new ReadingTime(new DocumentLimits(), TimeProvider.System, cancellationToken: cancellationToken);
        return (await new PdfReader(tools, new DocumentLimits()).ReadAsync(content, time)).Runs;
    }

    private static async Task<TimeSpan> BareAsync(string path, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-q", path, "-"]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        await process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return Stopwatch.GetElapsedTime(started);
    }

    private static double At(List<double> values, double share) => values.Count == 0 ? double.NaN : values.Order().ElementAt((int)Math.Round((values.Count - 1) * share));
}
