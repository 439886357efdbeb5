namespace TeamsOrchestrator.Bot.Workflows;

/// <summary>Where the workflows come from. Bound to the <c>Workflows</c> section.</summary>
public sealed class WorkflowOptions
{
    /// <summary>Gets or sets the folder of the organisation's own workflows.</summary>
    /// <value>None by default. <c>requisition.yaml</c> and <c>candidate.yaml</c> in it each replace the one that comes with the product.</value>
    public string? Directory { get; set; }
}
