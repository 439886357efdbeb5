using System.Text.Json.Nodes;
using Microsoft.Playwright;
using TeamsOrchestrator.BotTests.Gallery;
using TeamsOrchestrator.BotTests.Playground;
using TeamsOrchestrator.BrowserTests.Infrastructure;

namespace TeamsOrchestrator.BrowserTests.Gallery;

/// <summary>The cards on which people decide, as a busy reader sees them.</summary>
[Collection(GalleryTests.Name)]
public sealed class ReviewCardTests(BrowserFixture browser, GalleryFixture server)
{
    private const int Phone = 320;

    /// <summary>What a phone of usual height shows of a chat without scrolling: 780 pixels less the bars of the chat.</summary>
    private const int FirstScreen = 680;

    [BrowserTheory]
    [InlineData(320, "light")]
    [InlineData(320, "dark")]
    [InlineData(1280, "light")]
    [InlineData(1280, "dark")]
    public async Task They_can_be_read_and_have_no_barriers(int width, string theme)
    {
        await using var watched = await browser.OpenAsync(server.Address, width, 1100);
        var gallery = await CardGallery.OpenAsync(watched);
        var barriers = new List<string>();

        foreach (var (name, card) in PlainReviewCards.All().Where(item => width == Phone || item.Name.EndsWith("-en", StringComparison.Ordinal)))
        {
            await gallery.RenderAsync(JsonNode.Parse(card.ToElement().GetRawText())!.AsObject(), theme);
            await watched.ShootAsync($"{name}-{width}-{theme}");
            barriers.AddRange(width == Phone && name.EndsWith("-en", StringComparison.Ordinal) ? (await watched.FindBarriersAsync()).Select(barrier => $"{name}: {barrier}") : []);
        }

        barriers.ShouldBeEmpty();
        watched.Complaints.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Name_recommendation_flags_and_the_way_to_decide_are_on_the_first_screen_of_a_phone()
    {
        await using var watched = await browser.OpenAsync(server.Address, 320, 1100);
        var gallery = await CardGallery.OpenAsync(watched);

        foreach (var (name, card) in PlainReviewCards.All().Where(item => item.Name.StartsWith("plain-person", StringComparison.Ordinal) && !item.Name.Contains("revised", StringComparison.Ordinal)))
        {
            await gallery.RenderAsync(JsonNode.Parse(card.ToElement().GetRawText())!.AsObject(), "light");
            var approve = (await watched.Page.Locator("button.ac-pushButton").GetByText(name.EndsWith("-de", StringComparison.Ordinal) ? "Zustimmen" : "Approve", new() { Exact = true }).First.BoundingBoxAsync())!;

            (approve.Y + approve.Height).ShouldBeLessThan(FirstScreen, name);
        }
    }

    [BrowserFact]
    public async Task A_tap_on_a_criterion_opens_its_quotes_and_a_reason_is_asked_beside_its_button()
    {
        await using var watched = await browser.OpenAsync(server.Address, 320, 1100);
        var gallery = await CardGallery.OpenAsync(watched);
        var card = PlainReviewCards.All().First(item => item.Name.StartsWith("plain-person-flagged", StringComparison.Ordinal)).Card;
        await gallery.RenderAsync(JsonNode.Parse(card.ToElement().GetRawText())!.AsObject(), "light");
        var quote = watched.Page.GetByText("Built and ran data pipelines for analytics at Fabrikam (SQL)");

        var criterion = watched.Page.GetByRole(AriaRole.Button, new() { Name = "SQL · must-have" });

        await Assertions.Expect(quote).ToBeHiddenAsync();
        await Assertions.Expect(criterion).ToHaveAttributeAsync("aria-expanded", "false");
        await criterion.ClickAsync();
        await Assertions.Expect(quote).ToBeVisibleAsync();
        await Assertions.Expect(criterion).ToHaveAttributeAsync("aria-expanded", "true");
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Reject", Exact = true }).ClickAsync();
        await Assertions.Expect(watched.Page.GetByLabel("In your own words (instead or in addition)")).ToBeVisibleAsync();

        await watched.ShootAsync("plain-person-opened-320");
        (await watched.FindBarriersAsync()).ShouldBeEmpty();
    }
}
