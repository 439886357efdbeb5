using TeamsOrchestrator.Bot.Jobs;

namespace TeamsOrchestrator.Bot.Workflows;

/// <summary>Which work runs an agent that a workflow names.</summary>
internal static class WorkflowAgents
{
    public static WorkKind KindOf(string agent) => agent switch
    {
        "criteria" => WorkKind.DeriveCriteria,
        "reader" => WorkKind.ReadFile,
        "screener" => WorkKind.ScreenCandidate,
        _ => throw new WorkflowFileException($"There is no agent '{agent}'. Name one of: criteria, reader, screener."),
    };
}
