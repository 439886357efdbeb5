using TeamsOrchestrator.Bot.Cli;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.CommandLine;

/// <summary><c>workflow check</c> and <c>workflow diff</c>.</summary>
public sealed class WorkflowTests
{
    [Fact]
    public async Task A_file_is_checked_and_compared_with_what_runs_and_what_was_stored()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        await app.MeetAsync(Persona.Riley);
        (string, string?)[] settings = [("Storage__Directory", app.Database.Directory)];
        var file = Path.Combine(app.Database.Directory, "mine.yaml");
        await using var shipped = typeof(ExitCodes).Assembly.GetManifestResourceStream("Workflows.candidate.yaml")!;
        using var reader = new StreamReader(shipped);
        var text = await reader.ReadToEndAsync();
        await File.WriteAllTextAsync(file, text.Replace("version: 4", "version: 5", StringComparison.Ordinal).Replace("    by: hr", "    by: recruiter", StringComparison.Ordinal));

        // Act
        var good = await Terminal.CallAsync(settings, "workflow", "check", file);
        var diff = await Terminal.CallAsync(settings, "workflow", "diff", "candidate@4", file);
        await File.WriteAllTextAsync(file, text.Replace("    by: hr", "    by: the-boss", StringComparison.Ordinal));
        var bad = await Terminal.CallAsync(settings, "workflow", "check", file);
        var missing = await Terminal.CallAsync(settings, "workflow", "diff", "candidate", "candidate@7");

        // Assert
        (good.ExitCode, good.Output.Trim()).ShouldBe((ExitCodes.Done, "candidate, version 5, 14 steps: it can be used."));
        diff.ExitCode.ShouldBe(ExitCodes.Done, diff.Errors);
        diff.Output.ShouldContain("candidate version 4 → candidate version 5");
        diff.Output.ShouldContain("~ final: by Recruiter, was Hr");
        bad.ExitCode.ShouldBe(ExitCodes.Incomplete);
        bad.Errors.ShouldContain("mine.yaml(");
        bad.Errors.ShouldContain("'the-boss' cannot review.");
        (missing.ExitCode, missing.Errors.Trim()).ShouldBe((ExitCodes.BadArguments, "No version 7 of candidate was ever stored here: a start stores the one it finds."));
    }
}
