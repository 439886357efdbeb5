namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>What a person's feedback asks for.</summary>
public enum InstructionKind
{
    /// <summary>Leave a criterion out.</summary>
    Drop,

    /// <summary>Ask for something more.</summary>
    Add,

    /// <summary>Make a criterion a must-have.</summary>
    MustHave,

    /// <summary>Make a criterion nice to have.</summary>
    NiceToHave,

    /// <summary>Give a criterion another weight; the value is the weight from 1 to 5.</summary>
    Weight,

    /// <summary>Accept another wording for a criterion; the value is the wording.</summary>
    CountsAs,

    /// <summary>Read a place of the CV again for a criterion; the value is the quote.</summary>
    LookAgain,

    /// <summary>Make a message shorter.</summary>
    Shorter,

    /// <summary>Make a message more formal.</summary>
    MoreFormal,

    /// <summary>Make a message warmer.</summary>
    Warmer,

    /// <summary>Leave something out of a message.</summary>
    LeaveOut,

    /// <summary>Say something more in a message.</summary>
    Mention,

    /// <summary>Say something in other words; the value is the new wording.</summary>
    Reword,

    /// <summary>Take over what the check of a job description proposed.</summary>
    UseSuggestions,
}
