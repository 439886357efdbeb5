using System.Text.Json;
using TeamsOrchestrator.Teams.Activities;
using TeamsOrchestrator.Teams.Cards;
using TeamsOrchestrator.Teams.Invokes;
using TeamsOrchestrator.UnitTests.Teams.Infrastructure;

namespace TeamsOrchestrator.UnitTests.Teams.Activities;

public sealed class OutgoingActivityTests
{
    [Fact]
    public void A_text_message_holds_nothing_but_what_was_said() =>
        Json(OutgoingActivity.Message("Grüße, **Ana** <3")).ShouldMatchSnapshot("message");

    [Fact]
    public void A_card_message_has_the_card_a_summary_and_the_label()
    {
        var activity = OutgoingActivity.Card(new AdaptiveCard { Body = [new TextBlock("Your review is needed")] }, "A review waits for you").AiGenerated() with
        {
            ChannelData = new() { Notification = new(Alert: true), FeedbackLoop = new("default") },
            Locale = "en",
        };

        Json(activity).ShouldMatchSnapshot("card-message");
    }

    [Fact]
    public void A_mention_stands_in_text_and_entity()
    {
        var ana = MentionEntity.Of("29:ana", "Ana <b> Diaz");

        Json(OutgoingActivity.Message($"Hello {ana.Text}") with { Entities = [ana] }).ShouldMatchSnapshot("mention");
    }

    [Fact]
    public void The_label_is_there_once_however_often_it_is_asked_for()
    {
        var activity = OutgoingActivity.Message("hi") with { Entities = [MentionEntity.Of("29:a", "Ana")] };

        var labelled = activity.AiGenerated().AiGenerated();

        labelled.Entities!.OfType<MessageEntity>().ShouldHaveSingleItem().AdditionalType.ShouldBe([MessageEntity.AiGeneratedContent]);
        labelled.Entities!.OfType<MentionEntity>().ShouldHaveSingleItem();
    }

    [Fact]
    public void A_file_is_offered_and_then_shown()
    {
        var context = JsonSerializer.SerializeToElement(new { file = "f1" });
        var offer = OutgoingAttachment.FileConsent("cv.pdf", "The CV of C-3", 1234, context);
        var shown = OutgoingAttachment.FileInfo(new FileUpload(new Uri("https://contoso.sharepoint.com/u"), "https://contoso.sharepoint.com/cv.pdf", "cv.pdf", "u1", "pdf"));

        Json(new OutgoingActivity { Attachments = [offer, shown] }).ShouldMatchSnapshot("files");
    }

    [Fact]
    public void An_answer_says_what_it_rests_on_and_how_confidential_it_is_in_one_entity()
    {
        var activity = OutgoingActivity.Message("She led the migration [1] for five years [2].")
            .AiGenerated()
            .Citing([new(1, new("CV of C-3", "Led the migration to Kafka")), new(2, new("CV of C-3", new string('x', 200)) { Url = new("https://example.com/c3") })])
            .Confidential(new("Confidential", "Only for those who decide"));

        activity.Entities!.ShouldHaveSingleItem();
        Json(activity).ShouldMatchSnapshot("citations");
    }

    [Fact]
    public void What_teams_would_refuse_cannot_be_said()
    {
        var document = new CitedDocument("CV", "words");

        Should.Throw<ArgumentException>(() => OutgoingActivity.Message("Nothing cited").Citing([new(1, document)]));
        Should.Throw<ArgumentException>(() => OutgoingActivity.Message(string.Concat(Enumerable.Range(1, 21).Select(n => $"[{n}]")))
            .Citing([.. Enumerable.Range(1, 21).Select(n => new Citation(n, document))]));
        new CitedDocument(new string('n', 79) + "😀", "words").Name.ShouldBe(new string('n', 79) + "…");
    }

    [Fact]
    public void Typing_is_an_activity_of_its_own() => System.Text.Encoding.UTF8.GetString(Json(OutgoingActivity.Typing())).ShouldBe("""{"type":"typing"}""");

    private static byte[] Json(OutgoingActivity activity) => TeamsJson.ToBytes(activity, TeamsJsonContext.Default.OutgoingActivity);
}
