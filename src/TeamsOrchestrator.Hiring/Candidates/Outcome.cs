namespace TeamsOrchestrator.Hiring.Candidates;

/// <summary>What people decided about a candidate.</summary>
public enum Outcome
{
    /// <summary>Goes on to the next step.</summary>
    Advance,

    /// <summary>Is not taken further.</summary>
    NotTakenFurther,
}
