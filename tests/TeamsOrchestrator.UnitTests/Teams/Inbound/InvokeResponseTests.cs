using System.Text;
using TeamsOrchestrator.Teams.Activities;
using TeamsOrchestrator.Teams.Cards;
using TeamsOrchestrator.Teams.Inbound;
using TeamsOrchestrator.Teams.Invokes;

namespace TeamsOrchestrator.UnitTests.Teams.Inbound;

public sealed class InvokeResponseTests
{
    [Fact]
    public void A_card_goes_into_the_body_of_a_card_action() =>
        ShouldBe(
            InvokeResponse.Card(new AdaptiveCard { Body = [] }),
            200,
            """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json","version":"1.5","body":[]}}""");

    [Fact]
    public void A_text_goes_into_the_body_of_a_card_action() =>
        ShouldBe(InvokeResponse.Message("Done, \"Jörg\""), 200, """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Done, \"Jörg\""}""");

    [Fact]
    public void An_error_is_a_success_of_http() =>
        ShouldBe(InvokeResponse.Error(400, "BadRequest", "No such review."), 200, """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadRequest","message":"No such review."}}""");

    [Fact]
    public void Other_answers_have_their_own_bodies()
    {
        ShouldBe(InvokeResponse.Ok(), 200, "{}");
        ShouldBe(InvokeResponse.NotImplemented, 501, "");
        ShouldBe(InvokeResponse.Json(new MentionedAccount("1", "Ana"), TeamsJsonContext.Default.MentionedAccount), 200, """{"id":"1","name":"Ana"}""");
    }

    [Fact]
    public void Signing_in_has_answers_of_its_own()
    {
        var card = new OAuthCard("Sign in, please", "graph", [new("Sign in", new("https://token.example/signin"))]) { TokenExchangeResource = new("r1", "api://bot") };

        ShouldBe(
            InvokeResponse.LoginRequest(card),
            200,
            """{"statusCode":401,"type":"application/vnd.microsoft.activity.loginRequest","value":{"text":"Sign in, please","connectionName":"graph","buttons":[{"title":"Sign in","value":"https://token.example/signin","type":"signin"}],"tokenExchangeResource":{"id":"r1","uri":"api://bot"}}}""");
        ShouldBe(InvokeResponse.IncorrectAuthCode(), 200, """{"statusCode":401,"type":"application/vnd.microsoft.error.inccorectAuthCode","value":null}""");
        ShouldBe(
            InvokeResponse.PreconditionFailed("NoToken", "Single sign-on failed."),
            200,
            """{"statusCode":412,"type":"application/vnd.microsoft.error.preconditionFailed","value":{"code":"NoToken","message":"Single sign-on failed."}}""");
        ShouldBe(
            InvokeResponse.TokenNotExchanged(new("o1", "graph", "secret"), "No sign-in is set up."),
            412,
            """{"id":"o1","connectionName":"graph","failureDetail":"No sign-in is set up."}""");
    }

    [Fact]
    public void A_dialog_shows_a_card_or_words_or_closes()
    {
        ShouldBe(
            InvokeResponse.Dialog(new("Criteria", new AdaptiveCard { Body = [] }) { Height = "medium" }),
            200,
            """{"task":{"type":"continue","value":{"title":"Criteria","card":{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json","version":"1.5","body":[]}},"height":"medium","width":"medium"}}}""");
        ShouldBe(InvokeResponse.DialogMessage("Somebody else was faster."), 200, """{"task":{"type":"message","value":"Somebody else was faster."}}""");
        ShouldBe(InvokeResponse.CloseDialog(), 200, "");
    }

    [Fact]
    public void A_search_is_answered_with_lines_and_cards_or_words()
    {
        ShouldBe(
            InvokeResponse.Results([new(new("R-1 Data Engineer", "3 of 10 decided"), new AdaptiveCard { Body = [] })]),
            200,
            """{"composeExtension":{"type":"result","attachmentLayout":"list","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json","version":"1.5","body":[]},"preview":{"contentType":"application/vnd.microsoft.card.thumbnail","content":{"title":"R-1 Data Engineer","text":"3 of 10 decided"}}}]}}""");
        ShouldBe(InvokeResponse.Results([]), 200, """{"composeExtension":{"type":"result","attachmentLayout":"list","attachments":[]}}""");
        ShouldBe(InvokeResponse.ResultsMessage("Nothing yet."), 200, """{"composeExtension":{"type":"message","text":"Nothing yet."}}""");
    }

    private static void ShouldBe(InvokeResponse response, int status, string body)
    {
        response.Status.ShouldBe(status);
        Encoding.UTF8.GetString(response.Body.Span).ShouldBe(body);
    }
}
