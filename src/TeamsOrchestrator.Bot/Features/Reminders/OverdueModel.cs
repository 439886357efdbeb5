using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reminders;

/// <summary>What those who wait are told. Nothing in it is escaped.</summary>
internal sealed record OverdueModel
{
    public required Guid RequisitionId { get; init; }

    public required string Code { get; init; }

    public required string Title { get; init; }

    /// <summary>Gets why it is said now.</summary>
    public required ReminderCause Cause { get; init; }

    /// <summary>Gets who asked for the decisions.</summary>
    public required string Recruiter { get; init; }

    public required IReadOnlyList<OverdueRow> Rows { get; init; }
}

/// <summary>Whose decisions are late.</summary>
/// <param name="Name">Who is waited for.</param>
/// <param name="Kind">What is to be decided.</param>
/// <param name="Count">How many decisions.</param>
/// <param name="Since">The day by which they were asked for.</param>
/// <param name="Expired">Whether they expired.</param>
/// <param name="Written">When the person was last written to, in words, or null.</param>
internal sealed record OverdueRow(string Name, ReviewKind Kind, int Count, string Since, bool Expired, string? Written);
