namespace TeamsOrchestrator.Agents.Interviews;

/// <summary>What the notes of an interview say about one criterion. None of it is a verdict on the person.</summary>
public enum AssessedAs
{
    /// <summary>Nothing in the notes is about it.</summary>
    NotDiscussed,

    /// <summary>The notes speak against it.</summary>
    Contradicted,

    /// <summary>It was talked about, and the notes do not say which way, or say both.</summary>
    Unclear,

    /// <summary>The notes bear it out.</summary>
    Supported,
}
