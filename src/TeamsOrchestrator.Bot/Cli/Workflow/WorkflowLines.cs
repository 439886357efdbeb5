using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Cli.Workflow;

/// <summary>What is different between two versions, a line each.</summary>
internal static class WorkflowLines
{
    public static void Write(WorkflowDefinition before, WorkflowDefinition after, TextWriter output)
    {
        output.WriteLine($"{before.Name} version {before.Version} → {after.Name} version {after.Version}");
        var lines = WorkflowDiff.Of(before, after);
        foreach (var line in lines)
        {
            output.WriteLine(line);
        }

        if (lines.Count == 0)
        {
            output.WriteLine("Both do the same.");
        }
    }
}
