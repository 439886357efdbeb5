using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Insights;

/// <summary>Who is waited for, with how many reviews of one kind, since when.</summary>
internal sealed record WaitingFor(Guid RequisitionId, string Name, ReviewKind Kind, int Count, long Since);
