using System.Globalization;
using TeamsOrchestrator.Bot.Cli;

namespace TeamsOrchestrator.BotTests.CommandLine;

/// <summary><c>eval screening</c>.</summary>
public sealed class EvalTests
{
    private const double Lead = 0.03;

    [Fact]
    public async Task Categorised_cvs_are_ranked_for_the_ads_of_their_category_and_the_table_says_how_well()
    {
        // Arrange
        using var folder = new WorkFolder();
        var cvs = folder.Write("cvs.csv", "Category,Resume\r\nBaker,\"Experience\nBaker at Fabrikam\nBread, \"\"rye\"\" and cakes, food safety\"\r\nWeb Developer,\"Skills\nHTML, CSS and JavaScript in a team\"\r\nSailor,Knots\r\n");
        folder.Write("jobs/baker.md", "# Baker\n\n## Requirements\n\n- Baking\n- Food safety\n");
        folder.Write("jobs/web-developer.md", "# Web Developer\n\n## Requirements\n\n- HTML\n- CSS\n");
        folder.Write("sorted/baker/a.txt", "Experience\nBaker at Fabrikam since 2019, food safety and the rest of it in the bakery");

        // Act
        var table = await Terminal.CallAsync("eval", "screening", "--cvs", cvs, "--jobs", folder.PathTo("jobs"));
        var sorted = await Terminal.CallAsync("eval", "screening", "--cvs", folder.PathTo("sorted"), "--jobs", folder.PathTo("jobs"));
        var strangers = await Terminal.CallAsync("eval", "screening", "--cvs", folder.Write("no.csv", "a,b\n1,2\n"));
        var nowhere = await Terminal.CallAsync("eval", "screening", "--cvs", folder.PathTo("nowhere"));

        // Assert
        table.Errors.ShouldBeEmpty();
        Figures(table.Output, "baker").ShouldBe([2, 1, 1, 1, 1, 0.1, 0.1, 0.1, 0.1]);
        Figures(table.Output, "web-developer")[2].ShouldBe(1);
        table.Output.ShouldContain("mean of 2");
        table.Output.ShouldContain("3 CVs, 0 of them not screened.");
        sorted.Output.ShouldContain("1 CVs, 0 of them not screened.");
        (strangers.ExitCode, strangers.Errors).ShouldBe((ExitCodes.BadArguments, $"{folder.PathTo("no.csv")} has to be a CSV file whose first line names the columns Category and Resume.{Environment.NewLine}"));
        nowhere.ExitCode.ShouldBe(ExitCodes.BadArguments);
        nowhere.Errors.ShouldContain("is not there. Check the path after --cvs.");
    }

    [PublicDataFact]
    public async Task The_agents_rank_public_cvs_clearly_better_than_methods_that_know_words_only()
    {
        var said = await Terminal.CallAsync("eval", "screening");

        said.ExitCode.ShouldBe(ExitCodes.Done, said.Errors + said.Output);
        var means = Figures(said.Output, "mean of 25");
        var (ours, words) = ((Ndcg: means[0], Precision: means[3]), (Ndcg: Math.Max(means[1], means[2]), Precision: Math.Max(means[4], means[5])));
        ours.Ndcg.ShouldBeGreaterThan(words.Ndcg + Lead, said.Output);
        ours.Precision.ShouldBeGreaterThan(words.Precision, said.Output);
    }

    private static List<double> Figures(string output, string row) =>
        [.. output.Split('\n').First(line => line.Trim().StartsWith(row + "  ", StringComparison.Ordinal)).Trim()[row.Length..]
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(figure => double.Parse(figure, CultureInfo.InvariantCulture))];
}
