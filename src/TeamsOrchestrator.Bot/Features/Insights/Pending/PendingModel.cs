using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Insights.Pending;

/// <summary>What waits for one person.</summary>
/// <param name="Items">The oldest first; at most one page.</param>
/// <param name="Reviews">How many decisions that is in all.</param>
/// <param name="More">How many items are not shown.</param>
internal sealed record PendingModel(IReadOnlyList<PendingItem> Items, int Reviews, int More)
{
    /// <summary>Gets how many proposed versions of prompts the person may decide on.</summary>
    public int Prompts { get; init; }
}

/// <summary>The reviews of one kind in one requisition.</summary>
internal sealed record PendingItem(Guid RequisitionId, string Code, string Title, ReviewKind Kind, int Count, string Since, DueWords? Due = null);
