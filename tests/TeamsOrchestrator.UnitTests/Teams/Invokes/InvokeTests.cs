using System.Text.Json;
using TeamsOrchestrator.Teams.Activities;
using TeamsOrchestrator.Teams.Invokes;

namespace TeamsOrchestrator.UnitTests.Teams.Invokes;

public sealed class InvokeTests
{
    [Fact]
    public void A_click_gives_its_verb_and_data()
    {
        var activity = Click("""{"action":{"type":"Action.Execute","id":"ok","verb":"approve","data":{"n":1}},"trigger":"manual"}""");

        AdaptiveCardInvoke.TryRead(activity, out var click).ShouldBeTrue();

        click.Verb.ShouldBe("approve");
        click.Id.ShouldBe("ok");
        click.Data!.Value.GetProperty("n").GetInt32().ShouldBe(1);
        click.IsAutomatic.ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{"action":{"verb":"approve"}}""", false)]
    [InlineData("""{"action":{"verb":"approve","data":null},"trigger":"automatic"}""", true)]
    public void A_click_needs_neither_data_nor_trigger(string value, bool automatic)
    {
        AdaptiveCardInvoke.TryRead(Click(value), out var click).ShouldBeTrue();

        click.Data.ShouldBeNull();
        click.IsAutomatic.ShouldBe(automatic);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("\"approve\"")]
    [InlineData("""{"action":"approve"}""")]
    [InlineData("""{"action":{"verb":""}}""")]
    [InlineData("""{"action":{"verb":5}}""")]
    public void A_click_without_a_verb_is_none(string value) => AdaptiveCardInvoke.TryRead(Click(value), out _).ShouldBeFalse();

    [Fact]
    public void A_file_gives_its_link()
    {
        var file = Read<Attachment>("""
            {"contentType":"application/vnd.microsoft.teams.file.download.info","name":"cv.pdf","contentUrl":"https://contoso.sharepoint.com/cv.pdf",
             "content":{"downloadUrl":"https://contoso.sharepoint.com/d?tempauth=x","uniqueId":"u1","fileType":"pdf"}}
            """);

        FileDownloadInfo.TryRead(file, out var info).ShouldBeTrue();

        info.ShouldBe(new FileDownloadInfo(new Uri("https://contoso.sharepoint.com/d?tempauth=x"), "u1", "pdf"));
    }

    [Theory]
    [InlineData("""{"contentType":"text/html","content":"<p>hi</p>"}""")]
    [InlineData("""{"contentType":"application/vnd.microsoft.teams.file.download.info"}""")]
    [InlineData("""{"contentType":"application/vnd.microsoft.teams.file.download.info","content":{"downloadUrl":"cv.pdf"}}""")]
    [InlineData("""{"contentType":"application/vnd.microsoft.teams.file.download.info","content":{"downloadUrl":7}}""")]
    [InlineData("{}")]
    public void Anything_else_is_no_file(string attachment) => FileDownloadInfo.TryRead(Read<Attachment>(attachment), out _).ShouldBeFalse();

    [Fact]
    public void Consent_to_a_file_says_where_to_put_it()
    {
        var activity = Consent("""
            {"type":"fileUpload","action":"accept","context":{"file":"f1"},
             "uploadInfo":{"contentUrl":"https://contoso.sharepoint.com/cv.pdf","name":"cv.pdf","uploadUrl":"https://contoso.sharepoint.com/u?s=1","uniqueId":"u1","fileType":"pdf"}}
            """);

        FileConsentInvoke.TryRead(activity, out var consent).ShouldBeTrue();

        consent.Accepted.ShouldBeTrue();
        consent.Context!.Value.GetProperty("file").GetString().ShouldBe("f1");
        consent.Upload.ShouldBe(new FileUpload(new Uri("https://contoso.sharepoint.com/u?s=1"), "https://contoso.sharepoint.com/cv.pdf", "cv.pdf", "u1", "pdf"));
    }

    [Theory]
    [InlineData("""{"action":"decline","context":{}}""")]
    [InlineData("""{"action":"accept"}""")]
    [InlineData("""{"action":"accept","uploadInfo":{"uploadUrl":"nowhere"}}""")]
    public void Consent_without_a_place_is_none(string value)
    {
        FileConsentInvoke.TryRead(Consent(value), out var consent).ShouldBeTrue();

        consent.Accepted.ShouldBeFalse();
        consent.Upload.ShouldBeNull();
    }

    [Theory]
    [InlineData("task/fetch", false)]
    [InlineData("task/submit", true)]
    public void A_dialog_is_opened_and_submitted(string name, bool submit)
    {
        TaskModuleInvoke.TryRead(Invoke(name, """{"data":{"verb":"criteria.edit","c1":"must"},"context":{"theme":"dark"}}"""), out var dialog).ShouldBeTrue();

        dialog.IsSubmit.ShouldBe(submit);
        dialog.Data!.Value.GetProperty("verb").GetString().ShouldBe("criteria.edit");
        TaskModuleInvoke.TryRead(Invoke("adaptiveCard/action", "{}"), out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{"commandId":"candidates","parameters":[{"name":"query","value":" ana "}],"queryOptions":{"skip":25,"count":10}}""", "ana", 25, 10)]
    [InlineData("""{"commandId":"candidates","parameters":[{"name":"initialRun","value":"true"}],"queryOptions":{"skip":0,"count":25}}""", "", 0, 25)]
    [InlineData("""{"commandId":"candidates"}""", "", 0, 25)]
    [InlineData("""{"commandId":"candidates","parameters":{"name":"query"},"queryOptions":{"skip":-3,"count":100000}}""", "", 0, 25)]
    [InlineData("""{"commandId":"candidates","parameters":[7,null,{"name":"query","value":7}],"queryOptions":{"skip":"1","count":1.5}}""", "", 0, 25)]
    public void A_search_gives_its_words_and_its_page(string value, string text, int skip, int count)
    {
        MessagingExtensionQuery.TryRead(Invoke("composeExtension/query", value), out var query).ShouldBeTrue();

        query.ShouldBe(new MessagingExtensionQuery("candidates", text, skip, count));
    }

    [Theory]
    [InlineData("composeExtension/query", "{}")]
    [InlineData("composeExtension/query", """{"commandId":5}""")]
    [InlineData("composeExtension/queryLink", """{"commandId":"candidates"}""")]
    public void A_search_without_a_command_is_none(string name, string value) => MessagingExtensionQuery.TryRead(Invoke(name, value), out _).ShouldBeFalse();

    [Fact]
    public void An_action_on_a_message_gives_the_message()
    {
        var value = """{"commandId":"screen","commandContext":"message","messagePayload":{"id":"7"},"data":{"title":"Engineer"}}""";

        MessagingExtensionAction.TryRead(Invoke("composeExtension/fetchTask", value), out var chosen).ShouldBeTrue();
        MessagingExtensionAction.TryRead(Invoke("composeExtension/submitAction", value), out var submitted).ShouldBeTrue();

        (chosen.IsSubmit, submitted.IsSubmit).ShouldBe((false, true));
        (chosen.CommandId, chosen.CommandContext).ShouldBe(("screen", "message"));
        chosen.MessagePayload!.Value.GetProperty("id").GetString().ShouldBe("7");
        submitted.Data!.Value.GetProperty("title").GetString().ShouldBe("Engineer");
    }

    [Theory]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\" Good quotes \"}"}}""", true, "Good quotes")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":{"feedbackText":"Too long"}}}""", false, "Too long")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"not JSON"}}""", false, "")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like"}}""", true, "")]
    public void Feedback_says_up_or_down_and_why(string value, bool like, string text)
    {
        FeedbackInvoke.TryRead(Invoke("message/submitAction", value) with { ReplyToId = "m1" }, out var feedback).ShouldBeTrue();

        feedback.ShouldBe(new FeedbackInvoke(like, text, "m1"));
    }

    [Theory]
    [InlineData("""{"actionName":"other","actionValue":{"reaction":"like"}}""")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"meh"}}""")]
    [InlineData("""{"actionName":"feedback"}""")]
    public void Feedback_without_an_opinion_is_none(string value) => FeedbackInvoke.TryRead(Invoke("message/submitAction", value), out _).ShouldBeFalse();

    [Fact]
    public void An_offered_token_is_read_and_never_printed()
    {
        TokenExchangeInvoke.TryRead(Invoke("signin/tokenExchange", """{"id":"o1","connectionName":"graph","token":"secret"}"""), out var offer).ShouldBeTrue();

        (offer.Id, offer.ConnectionName, offer.Token).ShouldBe(("o1", "graph", "secret"));
        offer.ToString().ShouldNotContain("secret");
    }

    private static Activity Invoke(string name, string value) => new() { Type = "invoke", Name = name, Value = Read<JsonElement>(value) };

    private static Activity Click(string value) => new() { Type = "invoke", Name = InvokeNames.AdaptiveCardAction, Value = Read<JsonElement>(value) };

    private static Activity Consent(string value) => new() { Type = "invoke", Name = InvokeNames.FileConsent, Value = Read<JsonElement>(value) };

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, typeof(T) == typeof(JsonElement) ? JsonSerializerOptions.Default : TeamsJson.Options)!;
}
