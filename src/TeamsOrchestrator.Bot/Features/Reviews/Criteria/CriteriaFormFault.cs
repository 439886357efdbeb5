namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria;

internal enum CriteriaFormFault
{
    /// <summary>Nothing would be left to compare with.</summary>
    Empty,

    /// <summary>More than a reviewer reads.</summary>
    TooMany,

    /// <summary>A text is longer than allowed.</summary>
    TooLong,

    /// <summary>The same criterion is there already.</summary>
    Twice,

    /// <summary>It asks for something that must not count.</summary>
    Protected,
}
