namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>The lists that the overview's counts open.</summary>
internal enum StackGroup
{
    Advance,
    Consider,
    NotRecommended,
    NotScreened,
}
