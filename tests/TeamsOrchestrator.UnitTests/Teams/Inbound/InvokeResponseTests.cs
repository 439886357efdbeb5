using System.Text;
using TeamsOrchestrator.Teams.Activities;
using TeamsOrchestrator.Teams.Cards;
using TeamsOrchestrator.Teams.Inbound;

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

    private static void ShouldBe(InvokeResponse response, int status, string body)
    {
        response.Status.ShouldBe(status);
        Encoding.UTF8.GetString(response.Body.Span).ShouldBe(body);
    }
}
