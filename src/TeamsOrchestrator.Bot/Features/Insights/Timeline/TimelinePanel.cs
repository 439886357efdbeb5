using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Insights.Timeline;

/// <summary>The part of a card that says who did what, and when: people and agents alike.</summary>
internal static class TimelinePanel
{
    private const int LongestReason = 160;

    public static IReadOnlyList<CardElement> Build(IReadOnlyList<TimelineEntry> entries, Words words) => entries.Count == 0
        ? []
        :
        [
            new TextBlock(words["Insights_Timeline"]) { Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading, Spacing = Spacing.Medium, Separator = true },
            .. entries.Select(entry => Line(entry, words)),
        ];

    private static TextBlock Line(TimelineEntry entry, Words words)
    {
        var whom = entry.Whom is null ? string.Empty : $" · {CardText.Escape(Cut(entry.Whom))}";
        var reason = entry.Reason is null ? string.Empty : $": {words.Quote(CardText.Escape(Cut(entry.Reason)))}";
        return new TextBlock($"{entry.When} · **{CardText.Escape(entry.Who)}** {CardText.Escape(entry.What)}{whom}{reason}") { Size = TextSize.Small, Spacing = Spacing.Small };
    }

    private static string Cut(string text) => text.Length <= LongestReason ? text : string.Concat(text.AsSpan(0, LongestReason), "…");
}
