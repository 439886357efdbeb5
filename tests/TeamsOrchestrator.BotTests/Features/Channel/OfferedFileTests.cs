using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Channel;

/// <summary>In Teams a CV's file reaches a person by consent: offered, accepted, put into their OneDrive. The whole product runs with a bot's credentials here.</summary>
public sealed class OfferedFileTests
{
    private const string ConsentType = "application/vnd.microsoft.teams.card.file.consent";

    [Fact]
    public async Task A_file_that_is_accepted_is_uploaded_once_and_shown()
    {
        // Arrange
        await using var app = await TestApp.StartSignedAsync();
        var (riley, morgan, _) = await OfferAsync(app);
        var offer = Offer(morgan);
        offer.Activity.GetProperty("attachments")[0].GetProperty("name").GetString().ShouldBe(Cvs.Ana.Name);
        offer.Card!.Value.GetProperty("sizeInBytes").GetInt64().ShouldBeGreaterThan(0);

        // Act: somebody else first, with a copied context, then the person, three times
        using var copied = await AnswerAsync(app, riley, offer, "accept", "stolen");
        using var first = await AnswerAsync(app, morgan, offer, "accept", "cv");
        using var again = await AnswerAsync(app, morgan, offer, "accept", "cv");
        using var late = await AnswerAsync(app, morgan, offer, "decline", "cv");
        await app.SettleAsync();

        // Assert
        new[] { copied, first, again, late }.ShouldAllBe(response => response.StatusCode == HttpStatusCode.OK);
        var (content, range, token) = app.Connector.Uploads.ShouldHaveSingleItem().Value;
        content.ShouldBe(Cvs.Ana.Content);
        range.ShouldBe($"bytes 0-{content.Length - 1}/{content.Length}");
        token.ShouldBeEmpty("an upload address is a secret of its own and not the connector");
        var shown = morgan.Messages.Single(message => message.Activity.GetRawText().Contains("file.info", StringComparison.Ordinal));
        shown.Activity.GetProperty("attachments")[0].GetProperty("contentUrl").GetString().ShouldBe("https://contoso.sharepoint.com/cv");
        morgan.Messages.ShouldContain(message => message.Words.Contains("is in your OneDrive", StringComparison.Ordinal));
        (await app.LookAsync(db => db.FileOffers.Select(row => row.UploadUrl).SingleAsync())).ShouldBeNull("the secret is forgotten");
        (await app.LookAsync(db => db.AuditEvents.CountAsync(row => row.Code == "cv.downloaded"))).ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_is_not_wanted_or_cannot_be_put_there_is_said_to_be_so()
    {
        await using var app = await TestApp.StartSignedAsync();
        var (_, morgan, opened) = await OfferAsync(app);

        using var declined = await AnswerAsync(app, morgan, Offer(morgan), "decline", "no");
        await app.SettleAsync();
        morgan.Messages.ShouldContain(message => message.Words.Contains("You did not want", StringComparison.Ordinal));

        await morgan.ClickAsync(opened, "Get the file");
        var offer = Offer(morgan);
        using var elsewhere = await AnswerAsync(app, morgan, offer, "accept", "cv", "https://evil.example/upload");
        await app.SettleAsync();

        app.Connector.Uploads.ShouldBeEmpty();
        morgan.Messages.ShouldContain(message => message.Words.Contains("could not be put into your OneDrive", StringComparison.Ordinal));
        using var unknown = await morgan.InvokeAsync("fileConsent/invoke", new JsonObject { ["action"] = "accept", ["context"] = "not ours" });
        unknown.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<(Persona Riley, Persona Morgan, ClickAnswer Opened)> OfferAsync(TestApp app)
    {
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        await morgan.ClickAsync(morgan.Find("Approve = screening starts"), "Approve");
        var person = await morgan.ClickAsync(morgan.Find("1 screened:"), "Start");
        var opened = await morgan.ClickAsync(person, "Open CV");
        (await morgan.ClickAsync(opened, "Get the file")).Words.ShouldContain("I have offered you the file below");
        return (riley, morgan, opened);
    }

    private static PostedMessage Offer(Persona morgan) => morgan.Messages.Last(message =>
        message.Activity.TryGetProperty("attachments", out var attachments) && attachments[0].GetProperty("contentType").GetString() == ConsentType);

    private static async Task<HttpResponseMessage> AnswerAsync(TestApp app, Persona who, PostedMessage offer, string action, string name, string? url = null) =>
        await who.InvokeAsync("fileConsent/invoke", new JsonObject
        {
            ["type"] = "fileUpload",
            ["action"] = action,
            ["context"] = JsonNode.Parse(offer.Card!.Value.GetProperty("acceptContext").GetRawText()),
            ["uploadInfo"] = new JsonObject
            {
                ["contentUrl"] = "https://contoso.sharepoint.com/cv", ["name"] = "ana.txt", ["uploadUrl"] = url ?? app.Connector.UploadUrl(name), ["uniqueId"] = "u1", ["fileType"] = "txt",
            },
        });
}
