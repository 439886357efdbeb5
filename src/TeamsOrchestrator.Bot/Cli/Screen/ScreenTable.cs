using System.Globalization;
using Spectre.Console;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Bot.Cli.Screen;

/// <summary>The report for people: a ranked table, what was compared, and what was not screened.</summary>
internal static class ScreenTable
{
    // Into a file or a pipe nothing is cut or wrapped.
    private const int WidthWithoutTerminal = 1000;

    private static readonly string MetVerdict = KebabCase.Of(Verdict.Met);
    private static readonly string NotFoundVerdict = KebabCase.Of(Verdict.NotFound);

    public static void Write(ScreenReport report)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Console.Out),
            Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = Console.IsOutputRedirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        });
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = WidthWithoutTerminal;
        }

        console.WriteLine(Printable.Of(report.Requisition.Title), new Style(decoration: Decoration.Bold));
        console.WriteLine();
        if (report.Candidates.Count > 0)
        {
            console.Write(Ranking(report));
        }

        console.Write(Criteria(report));
        if (report.Unreadable.Count > 0)
        {
            console.Write(NotScreened(report));
        }

        console.WriteLine("It compares words with words and may miss what is said differently: a person decides. Quotes and pages: --json");
    }
    private static Table Ranking(ScreenReport report)
    {
        var numbers = report.Requisition.Criteria.Select((criterion, index) => (criterion, Number: index + 1)).Where(pair => pair.criterion.MustHave)
            .ToDictionary(pair => pair.criterion.Id!, pair => pair.Number, StringComparer.Ordinal);
        var table = Plain("Rank", "Score", "Recommendation", "Candidate", "Met", "Must-haves not found", "Flags", "File");
        table.Columns[0].RightAligned();
        table.Columns[1].RightAligned();
        foreach (var (candidate, index) in report.Candidates.Select((candidate, index) => (candidate, index)))
        {
            var met = candidate.Criteria.Count(finding => finding.Verdict == MetVerdict);
            var missing = candidate.Criteria.Where(finding => finding.Verdict == NotFoundVerdict && numbers.ContainsKey(finding.Id)).Select(finding => numbers[finding.Id]);
            table.AddRow(
                Cell((index + 1).ToString(CultureInfo.InvariantCulture)),
                Cell(candidate.Score.ToString("0.0", CultureInfo.InvariantCulture)),
                Cell(candidate.Recommendation),
                Cell(candidate.Name is { } name ? PersonName.Show(name) : "(no name found)"),
                Cell($"{met} of {candidate.Criteria.Count}"),
                Cell(string.Join(", ", missing)),
                Cell(string.Join(", ", candidate.Flags.Select(flag => flag.Kind).Distinct(StringComparer.Ordinal))),
                Cell(candidate.File));
        }

        return table;
    }

    private static Table Criteria(ScreenReport report)
    {
        var table = Plain("No.", "What was compared", "Weight", string.Empty);
        table.Columns[0].RightAligned();
        table.Columns[2].RightAligned();
        foreach (var (criterion, index) in report.Requisition.Criteria.Select((criterion, index) => (criterion, index)))
        {
            table.AddRow(
                Cell((index + 1).ToString(CultureInfo.InvariantCulture)),
                Cell(criterion.Text!),
                Cell(criterion.Weight.ToString(CultureInfo.InvariantCulture)),
                Cell(criterion.MustHave ? "must-have" : string.Empty));
        }

        return table;
    }

    private static Table NotScreened(ScreenReport report)
    {
        var table = Plain("Not screened, for a person to look at", "Why");
        foreach (var file in report.Unreadable)
        {
            table.AddRow(Cell(file.File), Cell(file.Reason));
        }

        return table;
    }

    private static Table Plain(params string[] headings)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var heading in headings)
        {
            table.AddColumn(new TableColumn(Cell(heading)));
        }

        return table;
    }

    // A name out of a file is text and never markup.
    private static Text Cell(string text) => new(Printable.Of(text));
}
