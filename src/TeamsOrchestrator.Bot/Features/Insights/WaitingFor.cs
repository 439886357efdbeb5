using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Insights;

/// <summary>Who is waited for, with how many reviews of one kind, since when and until when.</summary>
/// <param name="RequisitionId">The requisition.</param>
/// <param name="Name">The person, or null where nobody is known who could decide.</param>
/// <param name="Kind">What is to be decided.</param>
/// <param name="Count">How many reviews.</param>
/// <param name="Since">When the oldest was put, in Unix milliseconds.</param>
/// <param name="DueAt">When the first is due, in Unix milliseconds, or null.</param>
/// <param name="ExpiredAt">When the first expired, in Unix milliseconds, or null.</param>
internal sealed record WaitingFor(Guid RequisitionId, string? Name, ReviewKind Kind, int Count, long Since, long? DueAt, long? ExpiredAt);
