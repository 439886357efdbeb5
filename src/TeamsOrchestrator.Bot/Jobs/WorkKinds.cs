namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>What holds for kinds of work, whoever asks.</summary>
internal static class WorkKinds
{
    /// <summary>The work that the end of a requisition does not end: whoever was decided on is written to also when the position is filled, and people may still ask about a candidate. A stop holds it as everything else.</summary>
    public static readonly WorkKind[] AfterTheEnd = [WorkKind.DraftMessage, WorkKind.AnswerQuestion];

    /// <summary>Says whether work goes on after its requisition ended.</summary>
    public static bool GoesOnAfterTheEnd(this WorkKind kind) => AfterTheEnd.Contains(kind);
}
