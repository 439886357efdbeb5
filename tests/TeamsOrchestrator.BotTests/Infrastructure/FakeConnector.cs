using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TeamsOrchestrator.BotTests.Infrastructure;

/// <summary>Teams' connector as the bot sees it: the real REST interface over HTTP, with faults on demand, and the files that people attach.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, List<PostedMessage>> conversations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, JsonObject> members = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte[]> files = new(StringComparer.Ordinal);
    private readonly Lock sync = new();
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int lastId;

    private FakeConnector(WebApplication app) => this.app = app;

    /// <summary>Gets or sets what to answer instead of doing as asked: the request's method and path give a result, or null to go on.</summary>
    public Func<HttpRequest, IResult?> Fault { get; set; } = _ => null;

    /// <summary>Gets or sets what a call waits for before anything happens.</summary>
    public Func<HttpRequest, Task> Gate { get; set; } = _ => Task.CompletedTask;

    /// <summary>Gets or sets what a post that is taken waits for before it is answered.</summary>
    public Func<HttpRequest, Task> Answering { get; set; } = _ => Task.CompletedTask;

    /// <summary>Gets or sets how many posts are taken and then answered with 502, as where the answer got lost.</summary>
    public int AnswersToLose { get; set; }

    /// <summary>Gets every call, as method and path, in order.</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    /// <summary>Gets when each message was taken, by its activity id.</summary>
    public ConcurrentDictionary<string, DateTimeOffset> TakenAt { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets what was uploaded under which name: the bytes, their range, and the token that came along.</summary>
    public ConcurrentDictionary<string, (byte[] Content, string Range, string Token)> Uploads { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets where a file of this name can be uploaded.</summary>
    public string UploadUrl(string name) => $"{app.Urls.First()}/upload/{name}";

    /// <summary>Gets a task that completes with the next message that is posted, changed or deleted.</summary>
    public Task NextChange
    {
        get
        {
            lock (sync)
            {
                return changed.Task;
            }
        }
    }

    public string ServiceUrl => app.Urls.First() + "/connector/";

    public static async Task<FakeConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var connector = new FakeConnector(app);
        connector.Map();
        await app.StartAsync();
        return connector;
    }

    /// <summary>Gets the messages of a conversation as they stand now, the oldest first.</summary>
    public IReadOnlyList<PostedMessage> Messages(string conversationId)
    {
        lock (sync)
        {
            return conversations.TryGetValue(conversationId, out var messages) ? [.. messages] : [];
        }
    }

    /// <summary>Gets the newest messages of all conversations, to say where a test stopped.</summary>
    public string Newest
    {
        get
        {
            lock (sync)
            {
                return string.Join("\n---\n", conversations.Select(pair => $"{pair.Key}: {pair.Value.LastOrDefault()?.Words}"));
            }
        }
    }

    /// <summary>Takes a message out of a conversation, as where a person deleted it.</summary>
    public void Remove(string conversationId, string activityId) => Delete(conversationId, activityId);

    /// <summary>Waits until a conversation has a message with these words.</summary>
    public async Task<PostedMessage> WaitForAsync(string conversationId, string words)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var change = NextChange;
            if (Messages(conversationId).LastOrDefault(message => message.Words.Contains(words, StringComparison.Ordinal)) is { } found)
            {
                return found;
            }

            await change.WaitAsync(limit.Token);
        }
    }

    /// <summary>Adds somebody to the member list.</summary>
    public void AddMember(string userId, string name, string email, string objectId) => members[userId] = new JsonObject
    {
        ["id"] = userId, ["name"] = name, ["email"] = email, ["userPrincipalName"] = email, ["aadObjectId"] = objectId, ["tenantId"] = Drivers.Persona.Tenant,
    };

    /// <summary>Offers a file for download.</summary>
    /// <returns>Its address.</returns>
    public string AddFile(byte[] content)
    {
        var token = Guid.CreateVersion7().ToString("N", CultureInfo.InvariantCulture);
        files[token] = content;
        return $"{app.Urls.First()}/files/{token}";
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private void Map()
    {
        app.Use(async (context, next) =>
        {
            Calls.Enqueue($"{context.Request.Method} {context.Request.Path}");
            await Gate(context.Request);
            if (Fault(context.Request) is { } fault)
            {
                await fault.ExecuteAsync(context);
                return;
            }

            await next();
        });
        app.MapPost("/connector/v3/conversations/{id}/activities", (HttpRequest request, string id, JsonObject activity) => PostAsync(request, id, activity));
        app.MapPost("/connector/v3/conversations/{id}/activities/{activityId}", (HttpRequest request, string id, string activityId, JsonObject activity) => PostAsync(request, id, activity));
        app.MapPut("/connector/v3/conversations/{id}/activities/{activityId}", Put);
        app.MapDelete("/connector/v3/conversations/{id}/activities/{activityId}", Delete);
        app.MapGet("/connector/v3/conversations/{id}/members/{userId}", (string userId) =>
            members.TryGetValue(userId, out var member) ? Results.Json(member) : Results.NotFound());
        app.MapPost("/connector/v3/conversations", Create);
        app.MapPut("/upload/{name}", async (HttpRequest request, string name) =>
        {
            using var content = new MemoryStream();
            await request.Body.CopyToAsync(content);
            Uploads[name] = (content.ToArray(), request.Headers.ContentRange.ToString(), request.Headers.Authorization.ToString());
            return Results.Created();
        });
        app.MapGet("/files/{token}", (string token) => files.TryGetValue(token, out var file) ? Results.Bytes(file) : Results.NotFound());
    }

    private async Task<IResult> PostAsync(HttpRequest request, string id, JsonObject activity)
    {
        var result = Post(id, activity, IsTargeted(request));
        await Answering(request);
        return result;
    }

    private static bool IsTargeted(HttpRequest request) => string.Equals(request.Query["isTargetedActivity"], "true", StringComparison.Ordinal);

    // Teams makes the one chat with a person, or gives it again.
    private IResult Create(JsonObject conversation)
    {
        var member = conversation["members"]![0]!["id"]!.GetValue<string>();
        return members.TryGetValue(member, out var known) ? Results.Json(new JsonObject { ["id"] = "a:" + known["aadObjectId"] }, statusCode: 201) : Results.StatusCode(403);
    }

    private IResult Post(string id, JsonObject activity, bool targeted)
    {
        lock (sync)
        {
            var activityId = (++lastId).ToString(CultureInfo.InvariantCulture);
            TakenAt[activityId] = TimeProvider.System.GetUtcNow();
            conversations.GetOrAdd(id, _ => []).Add(new PostedMessage(activityId, ToElement(activity), targeted));
            Changed();
            if (AnswersToLose > 0)
            {
                AnswersToLose--;
                return Results.StatusCode(StatusCodes.Status502BadGateway);
            }

            return Results.Json(new JsonObject { ["id"] = activityId });
        }
    }

    private IResult Put(HttpRequest request, string id, string activityId, JsonObject activity)
    {
        lock (sync)
        {
            var index = conversations.TryGetValue(id, out var messages) ? messages.FindIndex(message => message.Id == activityId) : -1;
            if (index < 0)
            {
                return Results.NotFound();
            }

            messages![index] = new PostedMessage(activityId, ToElement(activity), IsTargeted(request));
            Changed();
            return Results.Json(new JsonObject { ["id"] = activityId });
        }
    }

    private IResult Delete(string id, string activityId)
    {
        lock (sync)
        {
            if (!conversations.TryGetValue(id, out var messages) || messages.RemoveAll(message => message.Id == activityId) == 0)
            {
                return Results.NotFound();
            }

            Changed();
            return Results.Ok();
        }
    }

    private void Changed()
    {
        var before = changed;
        changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        before.SetResult();
    }

    private static JsonElement ToElement(JsonObject activity) => JsonSerializer.SerializeToElement(activity);
}
