using System.Text;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.BotTests.Features.Channel;

/// <summary>Messages that are larger than Teams takes.</summary>
public sealed class MessageSizeTests
{
    private static readonly Words English = Words.For("en");

    [Fact]
    public void A_card_that_is_too_large_is_cut_off_and_says_so_and_keeps_its_buttons()
    {
        var card = new AdaptiveCard { Body = [.. Enumerable.Range(0, 100).Select(number => new TextBlock($"{number} " + new string('x', 1000)))], Actions = [SayAction.Button("Help", "help")] };

        var fitted = MessageSize.Fit(RenderedCard.Of(card, "A card"), English).Card!;

        Encoding.UTF8.GetCharCount(fitted.ToJson()).ShouldBeLessThanOrEqualTo(MessageSize.Most);
        fitted.Body[0].ShouldBe(card.Body[0]);
        fitted.Body[^1].ShouldBeOfType<TextBlock>().Text.ShouldContain("too long");
        fitted.Body.Count.ShouldBeGreaterThan(35);
        fitted.Actions.ShouldBe(card.Actions);
    }

    [Fact]
    public void What_cannot_be_cut_is_replaced_by_the_note()
    {
        var card = new AdaptiveCard { Body = [new TextBlock(new string('x', 50_000))], Actions = [SayAction.Button(new string('y', 50_000), "help")] };

        var fitted = MessageSize.Fit(RenderedCard.Of(card, "A card"), English).Card!;

        fitted.Body.ShouldHaveSingleItem();
        fitted.Actions.ShouldBeNull();
    }

    [Fact]
    public void A_text_is_cut_off_and_says_so()
    {
        var fitted = MessageSize.Fit(RenderedCard.Of(new string('x', 60_000)), English).Text!;

        fitted.Length.ShouldBeLessThanOrEqualTo(MessageSize.Most);
        fitted.ShouldEndWith("has been cut off here.");
    }

    [Fact]
    public void What_fits_stays_as_it_is()
    {
        // 40,000 characters of three bytes each are within the limit, which counts characters
        var rendered = RenderedCard.Of(new AdaptiveCard { Body = [new TextBlock(new string('語', 40_000))] }, "A card");

        MessageSize.Fit(rendered, English).ShouldBe(rendered);
    }
}
