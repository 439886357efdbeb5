using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Insights.Pending;

/// <summary>Open: bring what waits to the bottom of the chat.</summary>
internal sealed record PendingClick(Guid RequisitionId, ReviewKind Kind);
