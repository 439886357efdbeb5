namespace TeamsOrchestrator.Hiring.Workflows;

/// <summary>One requisition or candidate on its way through a workflow.</summary>
public sealed class WorkflowInstance : ITenantOwned
{
    /// <summary>Gets the key.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required string TenantId { get; init; }

    /// <summary>Gets the hash of the definition that it stays on.</summary>
    public required string DefinitionHash { get; init; }

    /// <summary>Gets the requisition.</summary>
    public required Guid RequisitionId { get; init; }

    /// <summary>Gets the candidate, or null where the requisition itself moves.</summary>
    public Guid? CandidateId { get; init; }

    /// <summary>Gets the step at which it stands.</summary>
    public required string StepId { get; set; }

    /// <summary>Gets the generation. Undo raises it: work and late results of an older generation are kept but not acted on.</summary>
    public int Generation { get; private set; } = 1;

    /// <summary>Gets the row version.</summary>
    public int Version { get; private set; }

    /// <summary>Moves to the next step.</summary>
    /// <param name="definition">The definition it is on.</param>
    /// <param name="fromStepId">The step that ended. Where the instance stands elsewhere, nothing changes.</param>
    /// <param name="outcome">How it ended.</param>
    /// <returns>The step it stands at now, or null where nothing changed.</returns>
    public WorkflowStep? Advance(WorkflowDefinition definition, string fromStepId, StepOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(definition);
        if (!string.Equals(StepId, fromStepId, StringComparison.Ordinal) || definition.Advance(StepId, outcome) is not { } next)
        {
            return null;
        }

        StepId = next.Id;
        Version++;
        return next;
    }

    /// <summary>Goes back to a review whose decision was taken back. Whatever was started since then no longer counts.</summary>
    /// <param name="stepId">The step of the review.</param>
    public void ReturnTo(string stepId)
    {
        StepId = stepId;
        Generation++;
        Version++;
    }
}
