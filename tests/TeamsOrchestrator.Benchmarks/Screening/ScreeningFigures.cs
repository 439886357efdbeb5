using System.Globalization;

namespace TeamsOrchestrator.Benchmarks.Screening;

/// <summary>What a screening through the chat took.</summary>
/// <param name="Cvs">How many CVs.</param>
/// <param name="Started">From the start of the process to its first reply.</param>
/// <param name="HandedIn">From the first message until the last was acknowledged.</param>
/// <param name="Read">From the first message until the last CV was read.</param>
/// <param name="Screened">From the approval of the criteria until the stack was posted.</param>
/// <param name="Decisions">How long each decision's click took.</param>
/// <param name="IdleMemory">Resident memory after the first reply, in bytes.</param>
/// <param name="PeakMemory">The most resident memory, in bytes.</param>
/// <param name="DatabaseSize">The database with its log, in bytes.</param>
/// <param name="FilesSize">All CVs as they were handed in, in bytes.</param>
internal sealed record ScreeningFigures(
    int Cvs, TimeSpan Started, TimeSpan HandedIn, TimeSpan Read, TimeSpan Screened, IReadOnlyList<TimeSpan> Decisions, long IdleMemory, long PeakMemory, long DatabaseSize, long FilesSize)
{
    public string ToMarkdown() => string.Join(
        Environment.NewLine,
        "| what | figure |",
        "|---|---|",
        $"| start of the process to the first reply | {Seconds(Started)} |",
        $"| {Cvs} CVs handed in (every message acknowledged) | {Seconds(HandedIn)} |",
        $"| … and read, redacted and checked | {Seconds(Read)} |",
        $"| from the approval of the criteria to the stack in front of the manager | {Seconds(Screened)} |",
        $"| a decision, click to answer ({Decisions.Count} of them) | {Milliseconds(Percentile(50))} median, {Milliseconds(Percentile(95))} at the 95th percentile, {Milliseconds(Decisions.Max())} at most |",
        $"| memory after the first reply | {Megabytes(IdleMemory)} |",
        $"| memory at most | {Megabytes(PeakMemory)} |",
        $"| database | {Megabytes(DatabaseSize)} for {Megabytes(FilesSize)} of files |");

    private TimeSpan Percentile(int percent) => Decisions.Order().ElementAt((Decisions.Count - 1) * percent / 100);

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) + " s";

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture) + " ms";

    private static string Megabytes(long bytes) => (bytes / 1_000_000.0).ToString("0.0", CultureInfo.InvariantCulture) + " MB";
}
