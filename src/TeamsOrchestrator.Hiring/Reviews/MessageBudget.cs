namespace TeamsOrchestrator.Hiring.Reviews;

/// <summary>Says whether somebody may be written to unasked: once per requisition and day, and three times for what was asked.</summary>
public static class MessageBudget
{
    /// <summary>How many unasked messages there are in all.</summary>
    public const int Most = 3;

    /// <summary>Looks at what a person got.</summary>
    /// <param name="sent">Everything that the person got about the requisition.</param>
    /// <param name="day">The person's day.</param>
    /// <param name="askedAt">Since when the oldest open question waits, in Unix milliseconds.</param>
    /// <returns>Whether another message is allowed, and the one that stands in its way.</returns>
    public static BudgetAnswer Ask(IEnumerable<Reminder> sent, DateOnly day, long askedAt)
    {
        var counted = sent.Where(reminder => reminder.Day is not null).OrderBy(reminder => reminder.At).ToList();
        if (counted.FindLast(reminder => reminder.Day == day) is { } today)
        {
            return new BudgetAnswer(BudgetState.UsedToday, today);
        }

        var since = counted.Where(reminder => reminder.At >= askedAt).ToList();
        return since.Count >= Most ? new BudgetAnswer(BudgetState.UsedUp, since[^1]) : new BudgetAnswer(BudgetState.Free, null);
    }
}
