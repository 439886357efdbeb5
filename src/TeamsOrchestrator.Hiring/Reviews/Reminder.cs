namespace TeamsOrchestrator.Hiring.Reviews;

/// <summary>A message to a person about a decision that is not there yet, on record so that nobody gets too many.</summary>
public sealed class Reminder : ITenantOwned
{
    /// <summary>Gets the key; it is also part of the message's.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required string TenantId { get; init; }

    /// <summary>Gets the requisition.</summary>
    public required Guid RequisitionId { get; init; }

    /// <summary>Gets who gets the message.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Gets who is to decide.</summary>
    public required Guid AboutId { get; init; }

    /// <summary>Gets what is to be decided.</summary>
    public required ReviewKind Kind { get; init; }

    /// <summary>Gets why.</summary>
    public required ReminderCause Cause { get; init; }

    /// <summary>Gets when the message goes out, in Unix milliseconds.</summary>
    public required long At { get; init; }

    /// <summary>Gets the day of the person on which it counts as the one unasked message, or null where it does not count.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Gets who asked for it, or null where a clock did.</summary>
    public Guid? ById { get; init; }

    /// <summary>Gets a value indicating whether it goes to whoever is to decide, not to those who wait.</summary>
    public bool ToReviewer => Cause <= ReminderCause.Nudged;
}
