namespace TeamsOrchestrator.Hiring.Criteria;

/// <summary>Where a change of approved criteria stands.</summary>
public enum CriteriaChangeState
{
    /// <summary>Everybody is compared with the changed criteria, so that the effect can be shown.</summary>
    Measuring,

    /// <summary>The effect is before whoever proposed it.</summary>
    Measured,

    /// <summary>The hiring manager is asked to approve it.</summary>
    Asked,

    /// <summary>It counts.</summary>
    InForce,

    /// <summary>It does not count: somebody declined or dropped it.</summary>
    Declined,
}
