namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>The other side said "later". The item waits that long; nobody needs to be told.</summary>
/// <param name="after">How long to wait, or null for the usual growing pause.</param>
internal sealed class WorkDelayedException(TimeSpan? after) : Exception("The other side asked to wait.")
{
    public TimeSpan? After { get; } = after;
}
