namespace TeamsOrchestrator.Bot.Features.Insights.Timeline;

/// <summary>A page of events.</summary>
/// <param name="Entries">The newest first.</param>
/// <param name="Count">How many there are in all.</param>
/// <param name="Page">The page, from 0.</param>
/// <param name="Pages">How many pages there are.</param>
internal sealed record TimelinePage(IReadOnlyList<TimelineEntry> Entries, int Count, int Page, int Pages)
{
    public static TimelinePage Empty { get; } = new([], 0, 0, 1);
}
