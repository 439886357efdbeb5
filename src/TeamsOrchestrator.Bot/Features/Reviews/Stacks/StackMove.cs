namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

internal enum StackMove
{
    /// <summary>To the next person, or the sign-off list.</summary>
    Next,

    /// <summary>To a certain person.</summary>
    Open,

    Hold,

    Skip,

    Back,

    /// <summary>To the overview, and what is decided goes on to the final review.</summary>
    Enough,

    Overview,

    SignOff,
}
