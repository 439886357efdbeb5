namespace TeamsOrchestrator.Agents.Documents.Pdf;

/// <summary>Whether a reader sees a piece of text.</summary>
internal enum Visibility
{
    /// <summary>Yes.</summary>
    Seen,

    /// <summary>Its colour does not say: it depends on what is behind it.</summary>
    Suspect,

    /// <summary>No.</summary>
    Hidden,
}
