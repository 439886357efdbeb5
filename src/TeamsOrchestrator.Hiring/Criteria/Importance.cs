namespace TeamsOrchestrator.Hiring.Criteria;

/// <summary>The one choice a person makes about a criterion: how much it counts.</summary>
public enum Importance
{
    /// <summary>Without it nobody is recommended. Weight 5.</summary>
    MustHave,

    /// <summary>Weight 5.</summary>
    High,

    /// <summary>Weight 3.</summary>
    Normal,

    /// <summary>Weight 1.</summary>
    Low,
}
