namespace TeamsOrchestrator.Hiring.Reviews;

/// <summary>How many of the people asked must decide.</summary>
public enum ReviewPolicy
{
    /// <summary>The first decision counts.</summary>
    Any,

    /// <summary>Everybody decides, unseen by the others until all have.</summary>
    All,

    /// <summary>A number of those asked.</summary>
    NumberOf,

    /// <summary>One after the other.</summary>
    Sequence,
}
