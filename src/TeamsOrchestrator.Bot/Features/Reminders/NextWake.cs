namespace TeamsOrchestrator.Bot.Features.Reminders;

/// <summary>Collects when a requisition's clocks are to be looked at next.</summary>
internal sealed class NextWake
{
    /// <summary>Gets the earliest moment, in Unix milliseconds, or null where nothing is to come.</summary>
    public long? At { get; private set; }

    public void By(long? moment) => At = moment is { } wanted && (At is null || wanted < At) ? wanted : At;
}
