namespace TeamsOrchestrator.Hiring.Candidates;

/// <summary>What an agent found for one criterion. A verdict is an agent's; a decision is a person's.</summary>
public enum Verdict
{
    /// <summary>No evidence in the CV. It does not say that the person lacks it.</summary>
    NotFound,

    /// <summary>Some evidence, less than the criterion asks.</summary>
    Partly,

    /// <summary>The CV shows it.</summary>
    Met,
}
