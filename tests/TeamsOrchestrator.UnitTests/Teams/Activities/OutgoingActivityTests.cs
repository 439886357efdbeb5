using System.Text.Json;
using TeamsOrchestrator.Teams.Activities;
using TeamsOrchestrator.Teams.Cards;
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

    private static byte[] Json(OutgoingActivity activity) => TeamsJson.ToBytes(activity, TeamsJsonContext.Default.OutgoingActivity);
}
