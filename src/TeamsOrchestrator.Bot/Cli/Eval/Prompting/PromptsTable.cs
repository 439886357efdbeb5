using System.Globalization;
using Spectre.Console;

namespace TeamsOrchestrator.Bot.Cli.Eval.Prompting;

/// <summary>The versions of a prompt as a table, a row each.</summary>
internal static class PromptsTable
{
    private static readonly string[] Headings = ["nDCG@10", "Pairs", "Evidence", "Held", "Noticed", "Swaps", "Varied", "Spread", "No answer", "Questions", "Tokens in", "Tokens out", "Cost"];

    public static Task WriteAsync(ReportedEvaluation report)
    {
        var console = EvaluationTable.Open();
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn("Version");
        foreach (var heading in Headings)
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        foreach (var version in report.Versions)
        {
            table.AddRow([.. Row(version, report).Select(Markup.Escape)]);
        }

        console.Write(table);
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Prompt}: {report.Cases} cases of {report.Ads} job ads, each asked {report.Runs} {(report.Runs == 1 ? "time" : "times")}, once with a planted line and once as of somebody else."));
        if (report.Versions.Any(version => version.Model is not null))
        {
            console.WriteLine("The figures are those of this model and these cases; another model, or another day of this one, may give others.");
        }

        return Task.CompletedTask;
    }

    private static IEnumerable<string> Row(ReportedVersion version, ReportedEvaluation report) =>
    [
        $"{version.Agent} {version.Version}{(version.File is { } file ? $", {file}" : string.Empty)}{(version.Model is { } model ? $" ({model})" : string.Empty)}",
        Share(version.Ndcg), Share(version.Pairs), Of(version.Founded, version.Claims), Of(version.Held, version.Planted), Of(version.Noticed, report.Cases), Of(version.Unswayed, version.Swapped),
        report.Runs == 1 ? "-" : Of(version.Varied, version.Repeated), version.Spread is { } spread ? spread.ToString("0.0", CultureInfo.InvariantCulture) : "-",
        Number(version.NoAnswer), Number(version.Questions), Number(version.InputTokens), Number(version.OutputTokens),
        string.Create(CultureInfo.InvariantCulture, $"{version.Cost:0.00} {report.Currency}"),
    ];

    private static string Share(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Of(int some, int all) => string.Create(CultureInfo.InvariantCulture, $"{some}/{all}");

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
