using System.Text.Json.Nodes;

namespace TeamsOrchestrator.BotTests.CommandLine.Doctor;

/// <summary>The command <c>doctor</c> on the real executable.</summary>
public sealed class DoctorTests : IDisposable
{
    private const string Secret = Examination.Secret;

    private static readonly string[] Names =
    [
        "settings", "mode", "data-folder", "database", "storage-keys", "workflows", "pdf-tools", "language-model", "playground-page", "token", "signing-keys", "messaging-endpoint", "roles", "playground-key", "teams-app",
    ];

    private readonly WorkFolder folder = new();

    [Fact]
    public async Task In_local_mode_it_says_what_is_skipped_and_makes_nothing()
    {
        // Arrange
        (string, string?)[] settings = [("Storage__Directory", folder.PathTo("data")), ("ASPNETCORE_URLS", null)];

        // Act
        var answers = await Task.WhenAll(Terminal.CallAsync(settings, "doctor"), Terminal.CallAsync(settings, "doctor", "--json"));

        // Assert
        answers.ShouldAllBe(said => said.ExitCode == 0 && said.Errors.Length == 0, answers[0].Output + answers[0].Errors);
        Directory.Exists(folder.PathTo("data")).ShouldBeFalse("A look changes nothing.");
        var lines = answers[0].Output.TrimEnd().Split('\n');
        lines[0].ShouldStartWith("ok       settings            All are valid");
        lines.Single(line => line.StartsWith("ok       mode ", StringComparison.Ordinal)).ShouldContain("Local mode");
        lines.Count(line => line.Contains("Skipped: local mode", StringComparison.Ordinal)).ShouldBe(4);
        lines.Single(line => line.StartsWith("ok       database ", StringComparison.Ordinal)).ShouldContain("made at the first start");
        lines[^1].ShouldStartWith("No fault, ");
        answers[0].Output.ShouldNotContain("\u001b");

        var json = JsonNode.Parse(answers[1].Output)!.AsObject();
        json.Select(member => member.Key).ShouldBe(["outcome", "mode", "checks"]);
        json["mode"]!.GetValue<string>().ShouldBe("local");
        json["outcome"]!.GetValue<string>().ShouldBeOneOf("ok", "warning");
        var checks = json["checks"]!.AsArray();
        checks.Select(check => check!["name"]!.GetValue<string>()).Distinct().ShouldBe(Names);
        checks.ShouldAllBe(check => check!.AsObject().Count == 4 && check["text"]!.GetValue<string>().Length > 0);
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_a_line_each_and_no_secret_is()
    {
        // Arrange
        (string, string?)[] settings =
        [
            ("Storage__Directory", folder.Write("a-file", "x")), ("Storage__Key", Secret), ("Audit__Key", Secret), ("Bot__AppId", "my-bot"), ("Bot__ClientSecret", Secret),
            ("Bot__CertificatePath", folder.PathTo("none.pfx")), ("Bot__OpenIdMetadataUrl", "http://elsewhere.example"), ("Bot__PublicUrl", $"https://riley:{Secret}@bot.contoso.com"),
            ("Files__Megabytes", "11"), ("Reviews__DueWorkingDays__Final", "often"), ("Privacy__NoticeUrl", "no address"), ("Bot__ApId", Secret), ("ASPNETCORE_URLS", "nowhere"),
            ("Playground__Enabled", "perhaps"), ("Storage__Provider", "Oracle"), ("Screening__SkillsFile", folder.Write("skills.txt", "Bread | | Ovens")),
        ];

        // Act
        var said = await Terminal.CallAsync(settings, "doctor");

        // Assert
        said.ExitCode.ShouldBe(1, said.Output + said.Errors);
        said.Errors.ShouldBeEmpty();
        said.Output.ShouldNotContain(Secret);
        var faults = said.Output.Split('\n').Where(line => line.StartsWith("FAULT    settings ", StringComparison.Ordinal)).ToList();
        foreach (var words in new[]
        {
            "Playground__Enabled is neither true nor false", "Storage__Provider is neither of Sqlite and PostgreSql", "ASPNETCORE_URLS holds 'nowhere'", "Storage__Key is not 32 bytes", "Audit__Key is not 32 bytes", "Bot__TenantId is not set",
            "Bot__ClientSecret and Bot__CertificatePath are set", "names a file that does not exist", "Bot__OpenIdMetadataUrl has to be an https address", "Bot__PublicUrl holds a user name or password",
            "Files__Megabytes", "Reviews__DueWorkingDays__Final", "Privacy__NoticeUrl", "Line 1: the parent 'Ovens' is neither",
        })
        {
            faults.Count(line => line.Contains(words, StringComparison.Ordinal)).ShouldBe(1, $"{words}\n{said.Output}");
        }

        said.Output.ShouldContain("warning  settings            There is no setting Bot__ApId (the environment); it has no effect. Did you mean Bot__AppId?");
        said.Output.ShouldContain("warning  token               Not looked at: the settings that it needs have to be mended first.");
        said.Output.ShouldMatch(@"\d+ FAULTS, \d+ warnings?\. Mend them and call doctor again\.");
    }

    [Fact]
    public async Task Bad_arguments_end_with_2_and_help_says_what_scripts_need()
    {
        var answers = await Task.WhenAll(Terminal.CallAsync("doctor", "--frobnicate"), Terminal.CallAsync("doctor", "now"), Terminal.CallAsync("doctor", "--help"), Terminal.CallAsync("--help"));

        answers[0].ExitCode.ShouldBe(2);
        answers[0].Errors.ShouldContain("doctor does not know '--frobnicate'. It knows --json");
        answers[1].ExitCode.ShouldBe(2);
        answers[2].ExitCode.ShouldBe(0);
        answers[2].Output.ShouldContain("Exit code 1: there is a fault.");
        answers[3].Output.ShouldContain("doctor");
    }

    [TerminalFact]
    public async Task On_a_terminal_colours_repeat_what_the_words_say()
    {
        using var terminal = TerminalFactAttribute.Start("doctor");

        var shown = await terminal.StandardOutput.ReadToEndAsync();
        await terminal.WaitForExitAsync();

        shown.ShouldContain("\u001b[32mok\u001b[0m       settings ");
    }

    public void Dispose() => folder.Dispose();
}
