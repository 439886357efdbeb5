using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>Says how often an item is tried before people are told, where something says so.</summary>
internal interface IRetryRules
{
    /// <summary>Finds the rule of an item.</summary>
    /// <returns>The rule, or null: then the settings count.</returns>
    Task<RetryRule?> OfAsync(WorkItem item, CancellationToken cancellationToken);
}
