using System.Text.Json;
using TeamsOrchestrator.Teams.Activities;

namespace TeamsOrchestrator.UnitTests.Teams.Activities;

public sealed class PayloadTests
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

    private static Activity Click(string value) => new() { Type = "invoke", Name = InvokeNames.AdaptiveCardAction, Value = Read<JsonElement>(value) };

    private static Activity Consent(string value) => new() { Type = "invoke", Name = InvokeNames.FileConsent, Value = Read<JsonElement>(value) };

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, typeof(T) == typeof(JsonElement) ? JsonSerializerOptions.Default : TeamsJson.Options)!;
}
