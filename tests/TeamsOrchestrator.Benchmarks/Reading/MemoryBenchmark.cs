using System.Diagnostics;
using System.Globalization;
using System.Text;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Pipeline;

namespace TeamsOrchestrator.Benchmarks.Reading;

/// <summary>What is left in memory of CVs that were read one after the other: nothing should be.</summary>
internal static class MemoryBenchmark
{
    private const int Steps = 5;
    private const double Megabyte = 1024 * 1024;

    private static readonly string[] Endings = [".pdf", ".docx", ".odt", ".txt", ".md", ".html", ".rtf"];

    public static async Task<string> RunAsync(string folder, int count, CancellationToken cancellationToken)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToList();
        var reader = new DocumentReader(PopplerTools.Find(), new DocumentLimits(), TimeProvider.System);
        var profiles = new CvReader(new ProfileReader(TimeProvider.System));
        var rows = new StringBuilder();
        var started = Stopwatch.GetTimestamp();
        for (var number = 1; number <= count; number++)
        {
            var path = files[(number - 1) % files.Count];
            profiles.Take(await reader.ReadAsync(Path.GetFileName(path), await File.ReadAllBytesAsync(path, cancellationToken), cancellationToken));
            if (number % Math.Max(1, count / Steps) == 0)
            {
                rows.Append(Row(number, Stopwatch.GetElapsedTime(started)));
            }
        }

        return $"""
            | files read, of {files.Count} | live objects | memory of the process | at most | after |
            |---|---|---|---|---|
            {rows}
            """;
    }

    // Live objects are what is left after everything else was collected.
    private static string Row(int number, TimeSpan time)
    {
        using var process = Process.GetCurrentProcess();
        var memory = process.WorkingSet64;
        var most = process.PeakWorkingSet64;
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var live = GC.GetTotalMemory(forceFullCollection: true);
        return string.Create(CultureInfo.InvariantCulture, $"| {number} | {live / Megabyte:0.0} MB | {memory / Megabyte:0} MB | {most / Megabyte:0} MB | {time.TotalSeconds:0} s |\n");
    }
}
