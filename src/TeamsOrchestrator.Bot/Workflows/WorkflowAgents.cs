using TeamsOrchestrator.Bot.Jobs;

namespace TeamsOrchestrator.Bot.Workflows;

/// <summary>Which work runs an agent that a workflow names.</summary>
internal static class WorkflowAgents
{
    private static readonly Dictionary<string, WorkKind> Kinds = new(StringComparer.Ordinal)
    {
        ["job-writer"] = WorkKind.WriteJobDescription, ["criteria"] = WorkKind.DeriveCriteria, ["reader"] = WorkKind.ReadFile, ["screener"] = WorkKind.ScreenCandidate,
        ["interview-kit"] = WorkKind.MakeInterviewKit, ["assessor"] = WorkKind.AssessInterview, ["packet"] = WorkKind.MakePacket,
        ["messenger"] = WorkKind.DraftMessage,
    };

    /// <summary>Gets the agents that a workflow can name.</summary>
    public static IReadOnlyList<string> Names => [.. Kinds.Keys];

    public static WorkKind KindOf(string agent) => Kinds[agent];
}
