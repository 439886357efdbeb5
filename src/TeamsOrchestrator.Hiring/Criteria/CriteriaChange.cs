namespace TeamsOrchestrator.Hiring.Criteria;

/// <summary>A change of approved criteria after people were compared with them: its effect is looked at before it counts.</summary>
public sealed class CriteriaChange : ITenantOwned
{
    /// <summary>Gets the key.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required string TenantId { get; init; }

    /// <summary>Gets the requisition.</summary>
    public required Guid RequisitionId { get; init; }

    /// <summary>Gets the version that was approved when the change was proposed.</summary>
    public required Guid BeforeId { get; init; }

    /// <summary>Gets the version with the change.</summary>
    public required Guid AfterId { get; init; }

    /// <summary>Gets who proposes it.</summary>
    public required Guid ProposedBy { get; init; }

    /// <summary>Gets when, in Unix milliseconds.</summary>
    public required long ProposedAt { get; init; }

    /// <summary>Gets where it stands.</summary>
    public CriteriaChangeState State { get; private set; }

    /// <summary>Gets why it is proposed, or null while nobody said so.</summary>
    public string? Reason { get; private set; }

    /// <summary>Gets who approved or declined it, or null.</summary>
    public Guid? AnsweredBy { get; private set; }

    /// <summary>Gets how many candidates nobody had decided on when the effect was measured.</summary>
    public int Open { get; private set; }

    /// <summary>Gets how many candidates were decided on then.</summary>
    public int Decided { get; private set; }

    /// <summary>Gets the row version.</summary>
    public int Version { get; private set; }

    /// <summary>Takes over how many people it concerns.</summary>
    /// <param name="open">How many nobody has decided on.</param>
    /// <param name="decided">How many were decided on.</param>
    /// <returns>Whether it was waited for.</returns>
    public bool Measure(int open, int decided)
    {
        (Open, Decided) = State == CriteriaChangeState.Measuring ? (open, decided) : (Open, Decided);
        return Move(CriteriaChangeState.Measured, from: CriteriaChangeState.Measuring);
    }

    /// <summary>Asks the hiring manager to approve it.</summary>
    /// <param name="reason">Why it is proposed.</param>
    /// <returns>Whether it was asked now.</returns>
    public bool Ask(string reason)
    {
        Reason = State == CriteriaChangeState.Measured ? reason : Reason;
        return Move(CriteriaChangeState.Asked, from: CriteriaChangeState.Measured);
    }

    /// <summary>Lets it count.</summary>
    /// <param name="personId">Who approved it.</param>
    /// <returns>Whether it counts now.</returns>
    public bool Approve(Guid personId)
    {
        AnsweredBy = State == CriteriaChangeState.Asked ? personId : AnsweredBy;
        return Move(CriteriaChangeState.InForce, from: CriteriaChangeState.Asked);
    }

    /// <summary>Leaves the criteria as they were.</summary>
    /// <param name="personId">Who says so.</param>
    /// <returns>Whether it was declined now.</returns>
    public bool Decline(Guid personId)
    {
        if (State is CriteriaChangeState.InForce or CriteriaChangeState.Declined)
        {
            return false;
        }

        AnsweredBy = personId;
        return Move(CriteriaChangeState.Declined, from: State);
    }

    private bool Move(CriteriaChangeState to, CriteriaChangeState from)
    {
        if (State != from)
        {
            return false;
        }

        State = to;
        Version++;
        return true;
    }
}
