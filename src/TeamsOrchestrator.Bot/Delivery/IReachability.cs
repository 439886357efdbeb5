using TeamsOrchestrator.Hiring.People;

namespace TeamsOrchestrator.Bot.Delivery;

/// <summary>Is told when somebody can no longer be reached, or can be again, so that those who wait for the person see it. The rows join the commit under way.</summary>
internal interface IReachability
{
    Task ChangedAsync(ConversationRef conversation, CancellationToken cancellationToken);
}
