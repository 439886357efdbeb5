using System.Text.Json.Nodes;
using TeamsOrchestrator.BotTests.Playground;
using TeamsOrchestrator.BrowserTests.Infrastructure;

namespace TeamsOrchestrator.BrowserTests.Playground;

[Collection(GalleryTests.Name)]
public sealed class CardGalleryTests(BrowserFixture browser, GalleryFixture server)
{
    // What the review story's card does not have.
    private const string EveryElement =
        """
        {
          "type": "AdaptiveCard", "version": "1.5",
          "body": [
            { "type": "TextBlock", "text": "Ana: goes on", "wrap": true, "style": "heading", "size": "large", "weight": "bolder" },
            { "type": "RichTextBlock", "inlines": [ "Plain and ", { "type": "TextRun", "text": "bold", "weight": "bolder" } ] },
            { "type": "TextBlock", "text": "- one\n- two with [a link](https://contoso.example)\n\n*quiet* and `as typed`", "wrap": true },
            { "type": "Image", "url": "data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'><rect width='8' height='8' fill='teal'/></svg>",
              "altText": "A square", "size": "small" },
            { "type": "Table", "firstRowAsHeader": true, "columns": [ { "width": 2 }, { "width": 1 } ], "rows": [
              { "type": "TableRow", "cells": [ { "type": "TableCell", "items": [ { "type": "TextBlock", "text": "Criterion", "wrap": true } ] },
                { "type": "TableCell", "items": [ { "type": "TextBlock", "text": "Verdict", "wrap": true } ] } ] },
              { "type": "TableRow", "cells": [ { "type": "TableCell", "items": [ { "type": "TextBlock", "text": "Five years of data engineering", "wrap": true } ] },
                { "type": "TableCell", "items": [ { "type": "TextBlock", "text": "met", "color": "good", "wrap": true } ] } ] } ] },
            { "type": "Container", "style": "good", "items": [ { "type": "TextBlock", "text": "Recommended", "color": "good", "wrap": true } ] },
            { "type": "Container", "style": "warning", "items": [ { "type": "TextBlock", "text": "A gap of 14 months", "color": "warning", "wrap": true } ] },
            { "type": "Container", "style": "attention", "items": [ { "type": "TextBlock", "text": "Hidden instructions were found", "color": "attention", "wrap": true } ] },
            { "type": "Container", "style": "accent", "items": [ { "type": "TextBlock", "text": "Changed by Morgan", "color": "accent", "wrap": true } ] },
            { "type": "Input.Toggle", "id": "tick", "title": "C-7 Ben: no SQL", "label": "Sign off" },
            { "type": "Input.ChoiceSet", "id": "one", "label": "Importance", "value": "high",
              "choices": [ { "title": "Must-have", "value": "must" }, { "title": "High", "value": "high" } ] },
            { "type": "Input.ChoiceSet", "id": "radio", "label": "Which file is the job description?", "style": "expanded",
              "choices": [ { "title": "a.pdf", "value": "a" }, { "title": "b.pdf", "value": "b" } ] },
            { "type": "Input.ChoiceSet", "id": "many", "label": "Who decides?", "isMultiSelect": true,
              "choices": [ { "title": "Morgan", "value": "m" }, { "title": "Sam", "value": "s" } ] },
            { "type": "Input.Number", "id": "number", "label": "Weight", "min": 1, "max": 5 },
            { "type": "Input.Date", "id": "date", "label": "Until" },
            { "type": "Input.Time", "id": "time", "label": "At" },
            { "type": "ActionSet", "actions": [ { "type": "Action.Execute", "title": "Remove", "verb": "x" } ] }
          ],
          "actions": [
            { "type": "Action.Execute", "title": "Approve", "verb": "a", "style": "positive" },
            { "type": "Action.Execute", "title": "Reject", "verb": "r", "style": "destructive" },
            { "type": "Action.OpenUrl", "title": "Open CV", "url": "https://contoso.example/cv" },
            { "type": "Action.ToggleVisibility", "title": "Show more", "targetElements": [ "number" ] },
            { "type": "Action.Execute", "title": "Hold", "verb": "h", "mode": "secondary" }
          ]
        }
        """;

    [BrowserTheory]
    [InlineData(320, "light")]
    [InlineData(320, "dark")]
    [InlineData(1280, "light")]
    [InlineData(1280, "dark")]
    public async Task Every_element_is_rendered_readably(int width, string theme)
    {
        // Arrange
        await using var watched = await browser.OpenAsync(server.Address, width, 1500);
        var gallery = await CardGallery.OpenAsync(watched);

        // Act
        var warnings = await gallery.RenderAsync(JsonNode.Parse(EveryElement)!.AsObject(), theme);

        // Assert
        await watched.ShootAsync($"gallery-elements-{width}-{theme}");
        warnings.ShouldBeEmpty();
        (await watched.ScrollsSidewaysAsync()).ShouldBeFalse();
        (await watched.FindBarriersAsync()).ShouldBeEmpty();
        watched.Complaints.ShouldBeEmpty();
    }

    [BrowserTheory]
    [InlineData(320, "light")]
    [InlineData(320, "dark")]
    [InlineData(1280, "light")]
    [InlineData(1280, "dark")]
    public async Task A_good_card_is_rendered_without_a_warning(int width, string theme)
    {
        // Arrange
        await using var watched = await browser.OpenAsync(server.Address, width, 800);
        var gallery = await CardGallery.OpenAsync(watched);

        // Act
        var warnings = await gallery.RenderAsync((JsonObject)StoryBot.CriteriaCard()["attachments"]![0]!["content"]!, theme);

        // Assert
        warnings.ShouldBeEmpty();
        (await watched.ScrollsSidewaysAsync()).ShouldBeFalse();
        (await watched.FindBarriersAsync()).ShouldBeEmpty();
        watched.Complaints.ShouldBeEmpty();
        await watched.ShootAsync($"gallery-{width}-{theme}");
    }

    [BrowserTheory]
    [InlineData("""{ "type": "TextBlok", "text": "typo" }""", "TextBlok")]
    [InlineData("""{ "type": "Input.Text", "label": "no id" }""", "id")]
    [InlineData("""{ "type": "Input.ChoiceSet", "id": "x", "label": "nothing to choose", "choices": [] }""", "choice")]
    public async Task A_bad_card_is_reported(string element, string about)
    {
        // Arrange
        await using var watched = await browser.OpenAsync(server.Address, 320, 400);
        var gallery = await CardGallery.OpenAsync(watched);
        var card = ScriptedBot.CardContent("Title");
        card["body"]!.AsArray().Add(JsonNode.Parse(element));

        // Act
        var warnings = await gallery.RenderAsync(card, "light");

        // Assert
        warnings.ShouldContain(warning => warning.Contains(about, StringComparison.OrdinalIgnoreCase));
    }
}
