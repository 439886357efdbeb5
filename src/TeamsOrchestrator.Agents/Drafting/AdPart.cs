namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>What a part of a job ad is about.</summary>
internal enum AdPart
{
    /// <summary>Nothing says what it is about.</summary>
    Unknown,

    /// <summary>What is indispensable.</summary>
    Must,

    /// <summary>What is asked, without saying how strictly.</summary>
    Wanted,

    /// <summary>What is an advantage.</summary>
    Nice,

    /// <summary>What the person will do.</summary>
    Duty,

    /// <summary>The company, its benefits, how to apply.</summary>
    Aside,
}
