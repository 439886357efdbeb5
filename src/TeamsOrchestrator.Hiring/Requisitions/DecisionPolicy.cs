namespace TeamsOrchestrator.Hiring.Requisitions;

/// <summary>How several hiring managers decide on candidates.</summary>
public enum DecisionPolicy
{
    /// <summary>The first decision counts, everybody sees it ("for A and B").</summary>
    Any,

    /// <summary>Each decides alone, unseen by the others ("for both A and B").</summary>
    All,
}
