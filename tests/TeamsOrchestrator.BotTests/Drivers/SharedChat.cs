using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Drivers;

/// <summary>A group chat or a channel, in which people mention the bot first.</summary>
internal sealed class SharedChat(TestApp app, string conversationId, string type)
{
    private const string Bot = "<at>TeamsOrchestrator</at>";

    /// <summary>Gets everything readable in it that the bot posted.</summary>
    public string Everything => string.Join("\n---\n", app.Connector.Messages(conversationId).Select(message => message.Words));

    public PostedMessage Last => app.Connector.Messages(conversationId)[^1];

    /// <summary>Mentions the bot, says something, and waits until everything it caused is done.</summary>
    public async Task SayAsync(Persona who, string text, params (string Name, byte[] Content)[] files)
    {
        (await app.PostAsync(Here(who.Message($"{Bot} {text}", files)))).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await app.SettleAsync();
    }

    /// <summary>Clicks here on a button that stands elsewhere: a copied payload.</summary>
    public async Task<ClickAnswer> InvokeAsync(Persona who, JsonElement action, params (string Id, string Value)[] inputs)
    {
        using var response = await app.PostAsync(Here(who.Invocation(action, messageId: null, inputs)));
        var body = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK, body);
        return ClickAnswer.Read(JsonSerializer.Deserialize<JsonElement>(body), messageId: null);
    }

    private JsonObject Here(JsonObject activity)
    {
        activity["conversation"] = new JsonObject { ["id"] = conversationId, ["conversationType"] = type, ["isGroup"] = true, ["tenantId"] = Persona.Tenant };
        activity["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention", ["text"] = Bot, ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "TeamsOrchestrator" },
        });
        return activity;
    }
}
