using TeamsOrchestrator.Hiring;

namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>Something that must happen. The row is the truth; the scheduler's trigger is a hint.</summary>
internal sealed class WorkItem : ITenantOwned
{
    public required Guid Id { get; init; }

    public required string TenantId { get; init; }

    public required WorkKind Kind { get; init; }

    /// <summary>Gets what it is about: a file, a candidate, a conversation.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Gets the requisition whose stop holds it, or null.</summary>
    public Guid? RequisitionId { get; init; }

    /// <summary>Gets the generation of the workflow instance that asked for it; 0 where there is none.</summary>
    public int Generation { get; init; }

    /// <summary>Gets the idempotency key, unique within the tenant.</summary>
    public required string Key { get; init; }

    /// <summary>Gets when it is due, in Unix milliseconds.</summary>
    public required long DueAt { get; set; }

    /// <summary>Gets the priority; greater runs first.</summary>
    public int Priority { get; init; }

    public WorkState State { get; set; }

    /// <summary>Gets how often it was started; counted as a run takes it, so that one counts that never comes back.</summary>
    public int Attempt { get; set; }

    /// <summary>Gets how often somebody asked for it again. A run that ends while this grew runs again.</summary>
    public int Signal { get; set; }

    /// <summary>Gets the token of the run that holds it, or null. It stays where a run never came back.</summary>
    public Guid? LeasedBy { get; set; }

    /// <summary>Gets until when the run holds it, in Unix milliseconds; the runner renews it.</summary>
    public long? LeaseUntil { get; set; }

    public required long CreatedAt { get; init; }

    public long? FinishedAt { get; set; }

    /// <summary>Says that the result of this run counts. The commit fails where another run took the item over.</summary>
    public void Finish(long now) => (State, FinishedAt, LeasedBy, LeaseUntil) = (WorkState.Done, now, null, null);

    /// <summary>Says that it was tried as often as allowed.</summary>
    public void Fail(long now) => (State, FinishedAt, LeasedBy, LeaseUntil) = (WorkState.Failed, now, null, null);

    /// <summary>Keeps it for when the requisition is resumed.</summary>
    public void Hold() => (State, LeasedBy, LeaseUntil) = (WorkState.Held, null, null);
}
