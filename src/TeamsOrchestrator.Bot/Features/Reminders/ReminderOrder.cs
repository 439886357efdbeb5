using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reminders;

/// <summary>One message about decisions that are not there yet.</summary>
/// <param name="Requisition">The requisition.</param>
/// <param name="PersonId">Who gets it.</param>
/// <param name="Items">What it is about; all go to the reviewer, or all to those who wait.</param>
/// <param name="At">When it goes out, in Unix milliseconds.</param>
internal sealed record ReminderOrder(Requisition Requisition, Guid PersonId, IReadOnlyList<ReminderItem> Items, long At)
{
    /// <summary>Gets the day on which it counts as the person's one unasked message, or null where it does not count.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Gets who asked for it, or null where a clock did.</summary>
    public Guid? ById { get; init; }
}

/// <summary>Whose decision about what is not there yet, and why that is said now.</summary>
internal sealed record ReminderItem(Guid AboutId, ReviewKind Kind, ReminderCause Cause);
