namespace TeamsOrchestrator.Hiring.Candidates;

/// <summary>What the screening suggests. A person decides, whatever it says.</summary>
public enum Recommendation
{
    /// <summary>At least one must-have was not found, or little of what was asked was found.</summary>
    NotRecommended,

    /// <summary>Worth a look.</summary>
    Consider,

    /// <summary>Every must-have is met and most of the rest.</summary>
    Advance,
}
