namespace TeamsOrchestrator.Hiring.Prompts;

/// <summary>What became of words.</summary>
public enum TextChange
{
    /// <summary>They are in both texts.</summary>
    Kept,

    /// <summary>They are in the text before alone.</summary>
    Gone,

    /// <summary>They are in the text after alone.</summary>
    New,
}
