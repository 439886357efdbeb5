using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.BotTests.Gallery;

public sealed class SliceGalleryTests
{
    private const int LargestCard = 28 * 1024;

    private static IEnumerable<(string Name, AdaptiveCard Card)> Cards => [.. HelpCards.All(), .. SpokenCards.All(), .. JobCards.All(), .. DecisionCards.All(), .. InterviewCards.All(), .. DigestCards.All(), .. InsightCards.All(), .. MessageCards.All(), .. PrivacyCards.All(), .. PromptCards.All(), .. RequisitionCards.All(), .. ReminderCards.All(), .. ReviewerCards.All(), .. CriteriaChangeCards.All(), .. ScreeningCards.All()];

    [Fact]
    public void Every_card_stays_under_the_size_that_teams_takes() =>
        Cards.Where(item => item.Card.SizeInBytes > LargestCard).Select(item => $"{item.Name}: {item.Card.SizeInBytes}").ShouldBeEmpty();

    [Fact]
    public void No_name_or_reason_is_taken_for_markdown() =>
        Cards.Where(item => item.Card.Body.OfType<TextBlock>().Any(text => text.Text.Contains("<b>**[x](http://evil)**", StringComparison.Ordinal)))
            .Select(item => item.Name).ShouldBeEmpty();

    [Fact]
    public void Every_card_has_a_name_of_its_own() =>
        Cards.GroupBy(item => item.Name, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty();
}
