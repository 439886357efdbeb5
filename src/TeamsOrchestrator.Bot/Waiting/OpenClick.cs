using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Waiting;

/// <summary>Open: bring what waits to the bottom of the chat.</summary>
internal sealed record OpenClick(Guid RequisitionId, ReviewKind Kind);
