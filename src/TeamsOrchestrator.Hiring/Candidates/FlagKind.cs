namespace TeamsOrchestrator.Hiring.Candidates;

/// <summary>Why a reviewer should look twice.</summary>
public enum FlagKind
{
    /// <summary>The file contains text that a reader cannot see.</summary>
    HiddenText,

    /// <summary>The file talks to the AI ("ignore previous instructions").</summary>
    Instructions,

    /// <summary>A gap between two positions.</summary>
    Gap,

    /// <summary>A part of the file could not be read.</summary>
    UnreadPart,

    /// <summary>Two opinions differ.</summary>
    Disagreement,

    /// <summary>A claim without a valid quote was dropped.</summary>
    UnfoundedClaim,

    /// <summary>The score is so close to a limit that one line more or less would change the recommendation.</summary>
    NearLimit,

    /// <summary>The dates contradict each other.</summary>
    ConflictingDates,

    /// <summary>The file reads like something other than a CV.</summary>
    NotACv,

    /// <summary>A verdict changes where the CV names another person, other pronouns or another university.</summary>
    DependsOnPerson,
}
