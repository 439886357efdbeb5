using System.Text.Json;
using System.Text.Json.Nodes;
using TeamsOrchestrator.Bot.Cli;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.CommandLine;

/// <summary><c>eval prompts</c>, as a process that asks a model's server over HTTP.</summary>
public sealed class EvalPromptsTests : IDisposable
{
    private const string Second = "You are the second version of these instructions.";

    private readonly WorkFolder folder = new();

    [Fact]
    public async Task Versions_are_measured_side_by_side_and_what_one_does_worse_stands_in_its_row()
    {
        // Arrange
        await using var model = await FakeModel.StartAsync();
        model.Script("screener", request => request.Text.Contains(Second, StringComparison.Ordinal) ? Invented(request) : SchemaAnswer.To(request));
        model.Next(() => ModelReplies.Busy(0));
        var file = folder.Write("better.md", Screener().Replace("version: 1", "version: 2", StringComparison.Ordinal).Replace("You compare one CV", Second + " You compare one CV", StringComparison.Ordinal));

        // Act
        var said = await Terminal.CallAsync(Settings(model), ["eval", "prompts", "screener", "--prompt", file, "--local", "--cvs", Cvs(), "--jobs", folder.PathTo("jobs"), "--json"]);
        var table = await Terminal.CallAsync(Settings(model), ["eval", "prompts", "screener", "--cvs", Cvs(), "--jobs", folder.PathTo("jobs"), "--runs", "1"]);

        // Assert
        said.ExitCode.ShouldBe(ExitCodes.Done, said.Errors);
        said.Errors.ShouldStartWith("4 cases of 1 job ads; at most 16 questions a version.");
        var report = JsonDocument.Parse(said.Output).RootElement;
        var versions = report.GetProperty("versions").EnumerateArray().ToList();
        versions.Select(version => (version.GetProperty("agent").GetString(), version.GetProperty("version").GetString())).ToArray()[..2].ShouldBe([("screener", "1"), ("screener", "2")]);
        versions[2].GetProperty("agent").GetString().ShouldBe("local-screener");
        var (first, second, rules) = (versions[0], versions[1], versions[2]);
        first.GetProperty("pairs").GetDouble().ShouldBe(1);
        Number(first, "founded").ShouldBe(Number(first, "claims"));
        Number(first, "claims").ShouldBeGreaterThan(0);
        (Number(first, "held"), Number(first, "planted"), Number(first, "unswayed"), Number(first, "varied"), Number(first, "noAnswer")).ShouldBe((4, 4, 4, 0, 0));
        (Number(first, "noticed"), Number(second, "noticed")).ShouldBe((3, 3), "of the four lines that were planted one is worded so that rules do not see it");
        Number(first, "inputTokens").ShouldBe(1000 * Number(first, "questions"));
        first.GetProperty("cost").GetDouble().ShouldBe(Number(first, "questions") * ((1000 * 2.0) + (200 * 8)) / 1_000_000, 0.000001);
        second.GetProperty("file").GetString().ShouldBe("better.md");
        second.GetProperty("pairs").GetDouble().ShouldBe(0.5, "nothing that it claims stands in a CV, so nobody is better than others");
        (Number(second, "founded"), Number(second, "claims")).ShouldBe((0, 16));
        (Number(rules, "questions"), Number(rules, "claims")).ShouldBe((0, Number(rules, "founded")));
        report.GetProperty("cases").GetInt32().ShouldBe(4);
        model.Requests.ShouldAllBe(request => !request.Text.Contains("Ida Becker", StringComparison.Ordinal), "who it is of is covered before a model reads it");
        table.Output.ShouldContain("screener 1 (fake-model)");
        table.Output.ShouldContain("screener: 4 cases of 1 job ads, each asked 1 time, once with a planted line and once as of somebody else.");
    }

    [Fact]
    public async Task A_version_that_obeys_a_planted_line_or_changes_its_mind_or_gives_no_answer_is_shown_so()
    {
        await using var model = await FakeModel.StartAsync();
        var asked = 0;
        model.Script("screener", request => request.Data["cv"] is var cv && (cv.Contains("Ignore all previous", StringComparison.Ordinal) || (cv.Contains("rye", StringComparison.Ordinal) && Interlocked.Increment(ref asked) == 2)) ? Partly(request) : SchemaAnswer.To(request));
        model.Fault = request => request.Data["cv"].Contains("Knots", StringComparison.Ordinal) ? ModelReplies.Refusal() : null;

        var said = await Terminal.CallAsync(Settings(model), ["eval", "prompts", "screener", "--cvs", Cvs(), "--jobs", folder.PathTo("jobs"), "--json"]);

        said.ExitCode.ShouldBe(ExitCodes.Incomplete, said.Errors);
        var version = JsonDocument.Parse(said.Output).RootElement.GetProperty("versions")[0];
        (Number(version, "planted"), Number(version, "held")).ShouldBe((3, 2));
        Number(version, "varied").ShouldBe(2);
        version.GetProperty("spread").GetDouble().ShouldBeGreaterThan(0);
        Number(version, "noAnswer").ShouldBe(2, "the CV that was refused twice; it is asked about in no other form");
    }

    [Fact]
    public async Task What_cannot_be_measured_is_refused_with_what_to_change()
    {
        await using var model = await FakeModel.StartAsync();
        var broken = folder.Write("broken.md", Screener().Replace("\"verdict\": { \"type\": \"string\"", "\"verdict\": { \"type\": \"integer\"", StringComparison.Ordinal));

        var other = await Terminal.CallAsync("eval", "prompts", "screner");
        var unlabelled = await Terminal.CallAsync("eval", "prompts", "summariser");
        var alone = await Terminal.CallAsync("eval", "prompts", "screener", "--cvs", Cvs());
        var misfit = await Terminal.CallAsync(Settings(model), ["eval", "prompts", "screener", "--prompt", broken]);
        model.Fault = _ => ModelReplies.KeyRefused();
        var locked = await Terminal.CallAsync(Settings(model), ["eval", "prompts", "screener", "--cvs", Cvs(), "--jobs", folder.PathTo("jobs")]);

        other.Errors.ShouldStartWith("There is no prompt 'screner'. The prompts are: answerer, criteria, ");
        unlabelled.Errors.ShouldStartWith("There are no labelled cases for 'summariser'.");
        alone.Errors.ShouldStartWith("There is no language model to ask: set Ai__Endpoint and Ai__Model");
        misfit.Errors.ShouldStartWith($"{broken}(");
        misfit.Errors.ShouldContain("The schema must stay as it is");
        new[] { other, unlabelled, alone, misfit }.ShouldAllBe(said => said.ExitCode == ExitCodes.BadArguments && said.Output.Length == 0);
        (locked.ExitCode, locked.Errors.Contains("The language model cannot be asked (KeyRefused)", StringComparison.Ordinal)).ShouldBe((ExitCodes.Incomplete, true), locked.Errors);
    }

    [PublicDataFact]
    public async Task The_public_cvs_are_measured_with_the_fake_model_beside_the_agents_that_follow_rules()
    {
        await using var model = await FakeModel.StartAsync();

        var said = await Terminal.CallAsync(Settings(model), ["eval", "prompts", "screener", "--local", "--ads", "2", "--take", "2"]);

        said.ExitCode.ShouldBe(ExitCodes.Done, said.Errors);
        said.Output.ShouldContain("screener 1 (fake-model)");
        said.Output.ShouldContain("local-screener ");
        said.Output.ShouldContain("8 cases of 2 job ads");
    }

    public void Dispose() => folder.Dispose();

    private static (string Name, string? Value)[] Settings(FakeModel model) =>
        [("Ai__Endpoint", model.Endpoint), ("Ai__Model", "fake-model"), ("Ai__ApiKey", "key-of-the-tests"), ("Ai__InputPrice", "2"), ("Ai__OutputPrice", "8")];

    private static int Number(JsonElement version, string name) => version.GetProperty(name).GetInt32();

    private static string Screener()
    {
        using var stream = typeof(Agents.Prompts.PromptFiles).Assembly.GetManifestResourceStream("Prompts.screener.md")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string Invented(ModelRequest request) => With(request, "met", "Nothing of the kind was ever written");

    private static string Partly(ModelRequest request) => With(request, "partly", request.Data["cv"].Split('\n').First(line => line.Length > 3 && !line.Contains('█', StringComparison.Ordinal)));

    private static string With(ModelRequest request, string verdict, string quote)
    {
        var answer = JsonNode.Parse(SchemaAnswer.To(request))!;
        foreach (var finding in answer["findings"]!.AsArray())
        {
            (finding!["verdict"], finding["quotes"]) = (verdict, new JsonArray(quote));
        }

        return answer.ToJsonString();
    }

    private string Cvs()
    {
        folder.Write("jobs/baker.md", "# Baker\n\n## Requirements\n\n- Baking\n- Food safety\n");
        return folder.Write("cvs.csv", """
            Category,Resume
            Baker,"Ida Becker
            Experience
            Baker at Fabrikam
            Bread, rye and baking, food safety"
            Baker,"Lea Kern
            Experience
            Pastry cook at Contoso
            Baking of cakes, food safety"
            Sailor,"Tom Reef
            Experience
            Sailor at Fabrikam
            Knots"
            Web Developer,"Max Holm
            Skills
            HTML, CSS and JavaScript in a team"
            """);
    }
}
