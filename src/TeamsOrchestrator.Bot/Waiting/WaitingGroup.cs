using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Waiting;

/// <summary>The open reviews of one kind in one requisition that wait for one person.</summary>
/// <param name="PersonId">Who is waited for.</param>
/// <param name="Kind">What is to be decided.</param>
/// <param name="Count">How many decisions.</param>
/// <param name="OpenedAt">When the oldest was first put, in Unix milliseconds.</param>
/// <param name="AskedAt">When the time to decide began, in Unix milliseconds.</param>
/// <param name="DueAt">When it ends, in Unix milliseconds.</param>
/// <param name="Expired">Whether it ended long ago. What joined since is another group.</param>
internal sealed record WaitingGroup(Guid PersonId, ReviewKind Kind, int Count, long OpenedAt, long AskedAt, long DueAt, bool Expired);
