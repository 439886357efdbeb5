using System.Text.Json.Nodes;
using TeamsOrchestrator.BotTests.Gallery;

namespace TeamsOrchestrator.BrowserTests.Gallery;

/// <summary>Every card that the bot can make, in English and German, by name.</summary>
internal static class EveryCard
{
    public static IReadOnlyList<(string Name, JsonObject Card)> All { get; } =
    [
        .. new[] { HelpCards.All(), SpokenCards.All(), ScreeningCards.All(), JobCards.All(), ReviewCards.All(), PlainReviewCards.All(), DecisionCards.All(), InterviewCards.All(), DigestCards.All(), InsightCards.All(), RequisitionCards.All(), ReminderCards.All(), ReviewerCards.All(), CriteriaChangeCards.All(), PrivacyCards.All(), PromptCards.All(), MessageCards.All() }
            .SelectMany(cards => cards).Select(item => (item.Name, JsonNode.Parse(item.Card.ToElement().GetRawText())!.AsObject())),
    ];

    /// <summary>Gets the English ones, for what a card's words have no part in: the German ones have the same elements.</summary>
    public static IReadOnlyList<(string Name, JsonObject Card)> English { get; } = [.. All.Where(item => item.Name.EndsWith("-en", StringComparison.Ordinal))];
}
