using System.Globalization;
using Spectre.Console;
using TeamsOrchestrator.Agents.Evaluation;

namespace TeamsOrchestrator.Bot.Cli.Eval;

/// <summary>The report of an evaluation as a table.</summary>
internal static class EvaluationTable
{
    private const int WidthWithoutTerminal = 220;

    public static void Write(EvaluationReport report)
    {
        var console = Open();
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn("Job ad");
        foreach (var heading in new[] { "Criteria", "Relevant", "nDCG@10", "BM25", "TF-IDF", "P@10", "BM25", "TF-IDF", "possible" })
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        foreach (var category in report.Categories)
        {
            AddRow(table, category.Category, Number(category.Criteria), Number(category.Relevant), category.Agents, category.Bm25, category.TfIdf, category.Possible);
        }

        table.AddEmptyRow();
        AddRow(table, $"mean of {report.Categories.Count}", string.Empty, string.Empty, report.Ours, report.Bm25, report.TfIdf, report.Possible);
        console.Write(table);
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Cvs} CVs, {report.NotScreened} of them not screened. Agents: {report.Agents}."));
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"One screening: {report.PerScreening.Median.TotalMilliseconds:0.00} ms at the median, {report.PerScreening.NinetyFifth.TotalMilliseconds:0.00} ms at the 95th percentile."));
        console.WriteLine(report.IsBetterThanWords ? "The agents rank better than both methods that know words only." : "The agents do not rank better than both methods that know words only.");
    }

    /// <summary>Opens the standard output, wide enough for a table where it is no terminal.</summary>
    public static IAnsiConsole Open()
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

        return console;
    }

    private static void AddRow(Table table, string name, string criteria, string relevant, RankingQuality agents, RankingQuality bm25, RankingQuality tfIdf, RankingQuality possible) =>
        table.AddRow(
            Markup.Escape(name), criteria, relevant, Share(agents.Ndcg), Share(bm25.Ndcg), Share(tfIdf.Ndcg), Share(agents.Precision), Share(bm25.Precision), Share(tfIdf.Precision), Share(possible.Precision));

    private static string Share(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
