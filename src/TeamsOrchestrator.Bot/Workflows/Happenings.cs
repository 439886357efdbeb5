namespace TeamsOrchestrator.Bot.Workflows;

/// <summary>What a wait step can wait for.</summary>
internal static class Happenings
{
    public const string CriteriaApproved = "criteria-approved";

    public const string RequisitionClosed = "requisition-closed";
}
