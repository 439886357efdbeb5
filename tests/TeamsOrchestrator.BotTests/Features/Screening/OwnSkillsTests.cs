using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Cli;
using TeamsOrchestrator.BotTests.CommandLine;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Artifacts;

namespace TeamsOrchestrator.BotTests.Features.Screening;

/// <summary><c>Screening__SkillsFile</c>: skills of one's own, in the chat and on the command line.</summary>
public sealed class OwnSkillsTests : IDisposable
{
    private const string Setting = "Screening:SkillsFile";

    private static readonly (string Name, byte[] Content) Job = Cvs.Text("job-description.md", "# Operator\n\n## Requirements\n- Vakuform 3000 is required\n- SQL is required\n");

    private static readonly (string Name, byte[] Content) Ada = Cvs.Text("ada.txt", "Ada Adler\nada.adler@mail.example\n\nWork experience\nJan 2017 - Present  Operator, Fabrikam\nRan the VF3000 and wrote SQL.\n\nSkills\nSQL\n");

    private readonly WorkFolder folder = new();

    [Fact]
    public async Task A_skill_of_ones_own_is_met_by_its_synonym_and_results_of_another_file_can_be_told_apart()
    {
        // Arrange
        var file = folder.Write("skills.txt", "Vakuform 3000 | VF3000 | Manufacturing\n");
        await using var app = await TestApp.StartAsync(settings: (Setting, file));
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Operator for Morgan Manager", [Job, Ada]);
        await morgan.ClickAsync(morgan.Find("R-1", "criteria"), "Approve");

        // Act
        var person = await morgan.ClickAsync(morgan.Find("1 screened:"), "Start");
        await morgan.SayAsync("why C-1");
        var why = morgan.Messages[^1].Words;
        await app.RestartAsync(() => folder.Write("skills.txt", "Vakuform 3000 | VF3000, Vakuumformer | Manufacturing\n"));
        await riley.SayAsync("screen R-1", ScreeningDriver.Like(Ada, "Bea Brook"));
        var screenings = await app.LookAsync(db => db.Artifacts.Where(row => row.Kind == ArtifactKind.Screening).OrderBy(row => row.CreatedAt).Select(row => row.Agent!).ToListAsync());
        await app.RestartAsync((Setting, string.Empty));
        await riley.SayAsync("screen R-1", ScreeningDriver.Like(Ada, "Cleo Carver"));
        var without = await app.LookAsync(db => db.Artifacts.Where(row => row.Kind == ArtifactKind.Screening).OrderByDescending(row => row.CreatedAt).Select(row => row.Agent!).FirstAsync());

        // Assert
        person.Words.ShouldContain("Ran the VF3000");
        why.ShouldMatch(@"local-screener/\d+\+skills\.[0-9a-f]{12}");
        screenings.Count.ShouldBe(2);
        screenings.ShouldAllBe(agent => agent.Contains("+skills.", StringComparison.Ordinal));
        screenings.ShouldBeUnique();
        without.ShouldNotContain("+skills.");
    }

    [Theory]
    [InlineData("Bread | | Ovens", "Line 1: the parent 'Ovens' is neither a skill of this file nor a built-in one.")]
    [InlineData(null, "is not there.")]
    public async Task The_product_does_not_start_with_a_file_that_it_cannot_use_and_says_why(string? text, string why)
    {
        var path = text is null ? folder.PathTo("nowhere.txt") : folder.Write("skills.txt", text);

        var fault = await Should.ThrowAsync<OptionsValidationException>(() => TestApp.StartAsync(settings: (Setting, path)));

        fault.Failures.Single().ShouldStartWith($"Screening__SkillsFile: '{path}' ");
        fault.Message.ShouldContain(why);
    }

    [Fact]
    public async Task The_commands_take_a_file_of_ones_own_and_refuse_one_that_cannot_be_used()
    {
        // Arrange
        var job = folder.Write("job.md", "# Operator\n\n## Requirements\n- Vakuform 3000 is required\n");
        var cvs = Path.GetDirectoryName(folder.Write("cvs/ada.txt", "Ada Adler\n\nWork experience\nJan 2017 - Present  Operator, Fabrikam\nRan the VF3000 at night.\n"))!;
        string[] screen = ["screen", "--job", job, "--cvs", cvs];

        // Act
        var said = await Task.WhenAll(
            Terminal.CallAsync([.. screen, "--skills", folder.Write("cvs/skills.txt", "Vakuform 3000 | VF3000")]),
            Terminal.CallAsync(screen),
            Terminal.CallAsync([.. screen, "--skills", folder.Write("wrong.txt", "\nBread | K8s")]),
            Terminal.CallAsync("eval", "screening", "--skills", folder.PathTo("nowhere.txt")));

        // Assert
        said[0].Output.ShouldContain("1 of 1");
        said[0].Output.ShouldNotContain("skills.txt");
        said[1].Output.ShouldContain("0 of 1");
        (said[2].ExitCode, said[3].ExitCode).ShouldBe((ExitCodes.BadArguments, ExitCodes.BadArguments));
        said[2].Errors.ShouldStartWith($"--skills: '{folder.PathTo("wrong.txt")}' cannot be used. Line 2: 'K8s' is another word for the built-in skill 'Kubernetes'.");
        said[3].Errors.ShouldContain("is not there.");
    }

    public void Dispose() => folder.Dispose();
}
