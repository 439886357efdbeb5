using System.CommandLine;

namespace TeamsOrchestrator.Bot.Cli.Workflow;

/// <summary><c>workflow check</c> and <c>workflow diff</c>: says what is wrong with a workflow file, and what another version does differently.</summary>
internal static class WorkflowCommand
{
    /// <summary>What the help says below the options.</summary>
    public const string Notes = """
        A version is a file (my-candidate.yaml), or name and number of one that was stored at a start (candidate@1). The name alone (candidate) is the one that new work follows.

        A line begins with + for a step that is new, - for one that is gone, ~ for one that does something else.

        Exit code 0: the file can be used; the versions were compared.
        Exit code 1: the file cannot be used; the line is named.
        Exit code 2: the arguments are wrong, or there is no such version.
        """;

    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "The workflow file." };
        var check = new Command("check", "Checks a workflow file as a start does.") { file };
        check.SetAction((parsed, cancellationToken) => Told(async () =>
        {
            var definition = await WorkflowSource.ReadAsync(parsed.GetRequiredValue(file), cancellationToken);
            await Console.Out.WriteLineAsync($"{definition.Name}, version {definition.Version}, {definition.Steps.Count} steps: it can be used.");
        }));
        var before = new Argument<string>("before") { Description = "The older version: a file, or such as candidate@1." };
        var after = new Argument<string>("after") { Description = "The newer version." };
        var diff = new Command("diff", "Says what a version of a workflow does differently from another.") { before, after };
        diff.SetAction((parsed, cancellationToken) => Told(async () => WorkflowLines.Write(
            await WorkflowSource.ReadAsync(parsed.GetRequiredValue(before), cancellationToken),
            await WorkflowSource.ReadAsync(parsed.GetRequiredValue(after), cancellationToken),
            Console.Out)));
        return new Command("workflow", "Looks at workflows.") { check, diff };
    }

    private static async Task<int> Told(Func<Task> act)
    {
        try
        {
            await act();
            return ExitCodes.Done;
        }
        catch (Workflows.WorkflowFileException mistake)
        {
            await Console.Error.WriteLineAsync(mistake.Message);
            return ExitCodes.Incomplete;
        }
    }
}
