using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace TeamsOrchestrator.BotTests.Playground;

/// <summary>A bot of a few lines behind <c>/api/messages</c>: it keeps what it hears and answers as the test says.</summary>
internal sealed class ScriptedBot : IDisposable
{
    private readonly HttpClient client = new();

    public ConcurrentQueue<JsonObject> Heard { get; } = new();

    /// <summary>Gets or sets what the bot does with an activity; without it, everything is taken silently.</summary>
    public Func<JsonObject, Task<IResult>> Answer { get; set; } = static _ => Task.FromResult(Results.Accepted());

    public void Map(WebApplication app) => app.MapPost("/api/messages", async (JsonObject activity) =>
    {
        Heard.Enqueue(activity);
        return await Answer(activity);
    });

    public IReadOnlyList<JsonObject> HeardOf(string type) => [.. Heard.Where(activity => type.Equals((string?)activity["type"], StringComparison.Ordinal))];

    public async Task<(HttpResponseMessage Response, JsonNode? Body)> CallAsync(HttpMethod method, JsonObject about, string path, JsonNode? body)
    {
        var serviceUrl = (string)about["serviceUrl"]!;
        var conversation = Uri.EscapeDataString((string)about["conversation"]!["id"]!);
        using var request = new HttpRequestMessage(method, $"{serviceUrl}v3/conversations/{conversation}/{path}");
        request.Content = body is null ? null : JsonContent.Create(body);
        var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();

        return (response, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    /// <summary>Answers in the conversation of an activity.</summary>
    /// <param name="to">The activity.</param>
    /// <param name="reply">What to say.</param>
    /// <returns>The id of the new message.</returns>
    public async Task<string> SayAsync(JsonObject to, JsonObject reply)
    {
        var (response, body) = await CallAsync(HttpMethod.Post, to, $"activities/{(string?)to["id"]}", reply);
        response.EnsureSuccessStatusCode();

        return (string)body!["id"]!;
    }

    public static JsonObject Text(string text) => new() { ["type"] = "message", ["text"] = text };

    public static JsonObject Card(string title, params JsonNode[] actions) => Message(CardContent(title, actions));

    public static JsonObject Message(JsonObject card) => new()
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = card }),
    };

    public static JsonObject CardContent(string title, params JsonNode[] actions) => new()
    {
        ["type"] = "AdaptiveCard",
        ["version"] = "1.5",
        ["body"] = new JsonArray(new JsonObject { ["type"] = "TextBlock", ["text"] = title, ["wrap"] = true }),
        ["actions"] = new JsonArray(actions),
    };

    public void Dispose() => client.Dispose();
}
