using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reminders;

/// <summary>What a reminder shows to whoever is to decide. Nothing in it is escaped.</summary>
internal sealed record ReminderModel
{
    public required Guid RequisitionId { get; init; }

    public required string Code { get; init; }

    public required string Title { get; init; }

    public required ReminderCause Cause { get; init; }

    /// <summary>Gets who nudged, or null where a clock reminds.</summary>
    public string? AskedBy { get; init; }

    public required IReadOnlyList<ReminderRow> Rows { get; init; }

    /// <summary>Gets when the next reminder comes that the reader asked for, in words, or null.</summary>
    public string? Next { get; init; }
}

/// <summary>What waits, how much of it, and until when.</summary>
internal sealed record ReminderRow(ReviewKind Kind, int Count, string? Due);
