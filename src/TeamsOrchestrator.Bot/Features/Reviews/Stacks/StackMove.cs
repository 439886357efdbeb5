namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

internal enum StackMove
{
    /// <summary>To the next person, or the sign-off list.</summary>
    Next,

    /// <summary>To a certain person.</summary>
    Open,

    Hold,

    /// <summary>Ends a hold.</summary>
    Release,

    Skip,

    Back,

    /// <summary>To the overview, and what is decided goes on to the final review.</summary>
    Enough,

    Overview,

    SignOff,

    /// <summary>To the next page of the sign-off list; the people of this page are put off.</summary>
    NextSignOff,
}
