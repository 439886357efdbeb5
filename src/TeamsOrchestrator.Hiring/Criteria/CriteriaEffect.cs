using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Hiring.Criteria;

/// <summary>What a change of criteria does to one candidate: the recommendation would be another one.</summary>
public sealed class CriteriaEffect : ITenantOwned
{
    /// <inheritdoc/>
    public required string TenantId { get; init; }

    /// <summary>Gets the change.</summary>
    public required Guid ChangeId { get; init; }

    /// <summary>Gets the candidate.</summary>
    public required Guid CandidateId { get; init; }

    /// <summary>Gets what is suggested with the criteria before.</summary>
    public required Recommendation Before { get; init; }

    /// <summary>Gets what is suggested with the changed criteria.</summary>
    public required Recommendation After { get; init; }

    /// <summary>Gets who said what becomes of a decision that was made with the criteria before, or null while nobody did.</summary>
    public Guid? SettledBy { get; set; }

    /// <summary>Gets a value indicating whether the decision was reopened rather than confirmed.</summary>
    public bool Reopened { get; set; }
}
