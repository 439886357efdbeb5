using System.Net;
using System.Text.Json.Nodes;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Channel;

/// <summary>Invokes that the bot never asked for.</summary>
public sealed class InvokeTests
{
    [Fact]
    public async Task A_sign_in_that_nobody_asked_for_is_refused_as_the_protocol_says()
    {
        await using var app = await TestApp.StartAsync();
        var riley = await app.MeetAsync(Persona.Riley);

        using var token = await riley.InvokeAsync("signin/tokenExchange", new JsonObject { ["id"] = "o1", ["connectionName"] = "graph", ["token"] = "secret" });
        using var state = await riley.InvokeAsync("signin/verifyState", new JsonObject { ["state"] = "123456" });

        token.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await token.Content.ReadAsStringAsync()).ShouldBe("""{"id":"o1","connectionName":"graph","failureDetail":"No sign-in is set up."}""");
        state.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("composeExtension/fetchTask")]
    [InlineData("composeExtension/submitAction")]
    [InlineData("message/fetchTask")]
    [InlineData("application/search")]
    [InlineData("no.such/invoke")]
    public async Task An_invoke_that_nobody_answers_is_not_implemented(string name)
    {
        await using var app = await TestApp.StartAsync();
        var riley = await app.MeetAsync(Persona.Riley);

        using var response = await riley.InvokeAsync(name, []);

        response.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
    }
}
