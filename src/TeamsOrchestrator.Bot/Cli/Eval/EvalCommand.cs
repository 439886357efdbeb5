using System.CommandLine;
using TeamsOrchestrator.Bot.Start;

namespace TeamsOrchestrator.Bot.Cli.Eval;

/// <summary><c>eval</c>, and <c>eval screening</c>: how well the agents rank CVs whose profession is known, beside two methods that know words only.</summary>
internal static class EvalCommand
{
    /// <summary>What the help says below the options.</summary>
    public const string Notes = """
        Every job ad is read as in the chat: criteria are drafted from it, taken as they are, and every CV is screened. The CVs of the ad's category count as relevant, all others do not. Beside it the same texts are ranked by BM25 and TF-IDF. Who has the same score counts as the mean of all orders.

        nDCG@10: 1 where the relevant CVs stand first. P@10: the share of relevant ones among the first ten; it cannot be more than there are, which the line "possible" says.

        --cvs is a CSV file with the columns Category and Resume, or a folder with a subfolder of CVs for each category. Without it the public CVs in ../shared/data/resume-corpus, beside the repository, are taken.
        --jobs is a folder with one job ad for each category, named like it: "Java Developer" is java-developer.md. Without it the job ads that the program brings are taken.

        Exit code 0: it was measured, and the agents rank better than both.
        Exit code 1: it was measured, and they do not, or a CV could not be screened.
        Exit code 2: the arguments are wrong; a sentence says what to change.
        """;

    public static Command Create()
    {
        var cvs = new Option<string>("--cvs") { HelpName = "PATH", Description = "The CVs with their categories: a CSV file or a folder of folders." };
        var jobs = new Option<string>("--jobs") { HelpName = "FOLDER", Description = "One job ad for each category." };
        var skills = SkillsOption.Create();
        var screening = new Command("screening", "Ranks categorised CVs for job ads and says how well, beside BM25 and TF-IDF.") { cvs, jobs, skills };
        screening.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(cvs), parsed.GetValue(jobs), parsed.GetValue(skills), cancellationToken));
        return new Command("eval", "Measures how good the agents are.") { screening, Prompting.PromptsCommand.Create() };
    }

    private static async Task<int> RunAsync(string? cvs, string? jobs, string? skills, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddLocalAgents(skills: SkillsOption.Load(skills))
            .AddSingleton<CategorisedCvs>().AddSingleton<ScreeningEvaluation>().BuildServiceProvider();
        var evaluation = services.GetRequiredService<ScreeningEvaluation>();
        var report = await evaluation.RunAsync(
            await services.GetRequiredService<CategorisedCvs>().ReadAsync(cvs, cancellationToken), await CategoryAds.ReadAsync(jobs, cancellationToken), cancellationToken);
        EvaluationTable.Write(report);
        return report.IsBetterThanWords && report.NotScreened == 0 ? ExitCodes.Done : ExitCodes.Incomplete;
    }
}
