using System.Text.Json;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Gallery;

public sealed class ReviewCardsTests
{
    private const int TeamsLimit = 28 * 1024;

    [Fact]
    public void Every_card_stays_under_the_size_that_Teams_takes() =>
        ReviewCards.All().Where(item => item.Card.SizeInBytes > TeamsLimit).Select(item => $"{item.Name}: {item.Card.SizeInBytes}").ShouldBeEmpty();

    [Fact]
    public void Every_card_shows_at_most_six_buttons_in_a_row() =>
        ReviewCards.All().Where(item => item.Card.Actions?.Count > 6).Select(item => item.Name).ShouldBeEmpty();

    [Fact]
    public void No_name_or_quote_becomes_markup() =>
        ReviewCards.All().Where(item => TextBlocks(item.Card.ToElement()).Any(text => text.Contains("**[x](http", StringComparison.Ordinal) || text.Contains("<b>", StringComparison.Ordinal)))
            .Select(item => item.Name).ShouldBeEmpty();

    [Fact]
    public void Names_are_unique() => ReviewCards.All().Select(item => item.Name).ShouldBeUnique(StringComparer.Ordinal);

    [Fact]
    public void No_input_id_is_there_twice() =>
        ReviewCards.All().Where(item => Ids(item.Card.ToElement()) is var ids && ids.Distinct(StringComparer.Ordinal).Count() != ids.Count).Select(item => item.Name).ShouldBeEmpty();

    [Fact]
    public void Every_button_of_a_card_has_a_title() =>
        ReviewCards.All().SelectMany(item => CardWords.Actions(item.Card.ToElement()).Where(action => !action.TryGetProperty("title", out _)).Select(_ => item.Name)).ShouldBeEmpty();

    private static IEnumerable<string> TextBlocks(JsonElement element) => Objects(element)
        .Where(item => item.TryGetProperty("type", out var type) && type.ValueEquals("TextBlock")).Select(item => item.GetProperty("text").GetString()!);

    private static List<string> Ids(JsonElement card) => [.. Objects(card).Where(item => item.TryGetProperty("id", out _)).Select(item => item.GetProperty("id").GetString()!)];

    private static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        JsonValueKind.Object => element.EnumerateObject().Where(property => property.Name != "data").SelectMany(property => Objects(property.Value)).Prepend(element),
        _ => [],
    };
}
