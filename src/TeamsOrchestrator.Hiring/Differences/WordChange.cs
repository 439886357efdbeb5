namespace TeamsOrchestrator.Hiring.Differences;

/// <summary>What became of words.</summary>
public enum WordChange
{
    /// <summary>They are in both texts.</summary>
    Same,

    /// <summary>They were only in the text before.</summary>
    Gone,

    /// <summary>They are only in the text after.</summary>
    New,
}
