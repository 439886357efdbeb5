using System.Text;
using System.Text.Json;
using TeamsOrchestrator.Teams.Activities;
using TeamsOrchestrator.Teams.Cards;
using TeamsOrchestrator.UnitTests.Teams.Infrastructure;

namespace TeamsOrchestrator.UnitTests.Teams.Cards;

public sealed class AdaptiveCardTests
{
    [Fact]
    public void Every_element_is_written_as_the_schema_spells_it() => SampleCards.Everything.ToJson().ShouldMatchSnapshot("every-element");

    [Fact]
    public void The_submit_fallback_is_written_where_it_is_asked_for() =>
        (SampleCards.Everything with { Body = [SampleCards.Everything.Body[^7]], WithSubmitFallback = true }).ToJson().ShouldMatchSnapshot("submit-fallback");

    [Fact]
    public void A_small_card_is_small()
    {
        var card = new AdaptiveCard { Body = [new TextBlock("Grüße <Ana>")] };

        Encoding.UTF8.GetString(card.ToJson()).ShouldBe(
            """{"type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json","version":"1.5","body":[{"type":"TextBlock","text":"Grüße <Ana>","wrap":true}]}""");
        card.SizeInBytes.ShouldBe(card.ToJson().Length);
    }

    [Fact]
    public void Data_of_an_action_is_typed_and_an_object()
    {
        var action = ExecuteAction.For("Approve", "review.decide", new MentionedAccount("29:a", "Ana"), TeamsJsonContext.Default.MentionedAccount);

        action.Verb.ShouldBe("review.decide");
        action.Data!.Value.GetRawText().ShouldBe("""{"id":"29:a","name":"Ana"}""");
        Should.Throw<ArgumentException>(() => new ExecuteAction { Verb = "v", Data = JsonSerializer.SerializeToElement("text") });
        Should.Throw<ArgumentException>(() => new SubmitAction { Data = JsonSerializer.SerializeToElement(new[] { 1 }) });
    }

    [Fact]
    public void An_input_without_a_name_or_label_cannot_be_made()
    {
        Should.Throw<ArgumentException>(() => new InputText { Id = "", Label = "Reason" });
        Should.Throw<ArgumentException>(() => new InputText { Id = "reason", Label = "" });
    }

    [Fact]
    public void Teams_refreshes_for_sixty_people_and_no_more()
    {
        var action = new ExecuteAction { Verb = "refresh" };
        string[] people = [.. Enumerable.Range(0, Refresh.MaxUsers).Select(i => $"29:{i}")];

        new Refresh { Action = action, UserIds = people }.UserIds.Count.ShouldBe(60);
        Should.Throw<ArgumentException>(() => new Refresh { Action = action, UserIds = [.. people, "29:60"] });
    }

    [SharedDataTheory("schemas")]
    [InlineData("adaptive-card-1.5.0.json")]
    public void Every_property_and_word_is_one_of_the_official_schema(string schema)
    {
        // Arrange
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedData.Folder("schemas"), schema)));
        var check = new CardSchemaCheck(document.RootElement.GetProperty("definitions"));

        // Act
        check.Visit(SampleCards.Everything.ToElement());
        check.Visit((SampleCards.Everything with { WithSubmitFallback = true }).ToElement());

        // Assert
        check.Faults.ShouldBe([]);
        check.Types.Count.ShouldBe(24); // every type there is in the model
    }
}
