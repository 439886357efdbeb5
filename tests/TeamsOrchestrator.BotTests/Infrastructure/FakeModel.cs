using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TeamsOrchestrator.BotTests.Infrastructure;

/// <summary>A language model's server over HTTP, as OpenAI, Azure OpenAI's v1 endpoint and servers like them answer: valid answers by itself, scripted ones and every fault on demand.</summary>
internal sealed class FakeModel : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, Func<ModelRequest, string>> scripts = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Func<IResult>> troubles = new();

    private FakeModel(WebApplication app) => this.app = app;

    /// <summary>Gets what was asked, in order.</summary>
    public ConcurrentQueue<ModelRequest> Requests { get; } = new();

    /// <summary>Gets or sets what to answer instead of answering the question: null to go on.</summary>
    public Func<ModelRequest, IResult?> Fault { get; set; } = _ => null;

    /// <summary>Gets or sets what a question waits for before it is answered.</summary>
    public Func<ModelRequest, Task> Gate { get; set; } = _ => Task.CompletedTask;

    /// <summary>Gets or sets the tokens that every answer says it took: of the question, of the answer, and the cached ones.</summary>
    public (int Input, int Output, int Cached) Usage { get; set; } = (1000, 200, 0);

    public string Endpoint => app.Urls.First() + "/openai/v1/";

    /// <summary>Gets the settings with which the product uses this server, with colons.</summary>
    public (string Key, string Value)[] Settings => [("Ai:Endpoint", Endpoint), ("Ai:Model", "fake-model"), ("Ai:ApiKey", "key-of-the-tests")];

    public static async Task<FakeModel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var model = new FakeModel(app);
        app.MapPost("/openai/v1/chat/completions", (Func<HttpContext, Task<IResult>>)model.AnswerAsync);
        app.MapGet("/openai/v1/models", () => Results.Json(new { @object = "list", data = new[] { new { id = "fake-model", @object = "model" } } }));
        await app.StartAsync();
        return model;
    }

    /// <summary>Says what to answer to the questions with a schema.</summary>
    /// <param name="schema">The name of the schema, which is that of the prompt with underscores.</param>
    /// <param name="answer">Makes the JSON.</param>
    public void Script(string schema, Func<ModelRequest, string> answer) => scripts[schema] = answer;

    /// <summary>Lets the next questions fail, one after the other.</summary>
    public void Next(params IEnumerable<Func<IResult>> faults)
    {
        foreach (var fault in faults)
        {
            troubles.Enqueue(fault);
        }
    }

    /// <summary>Gets how often something was asked with a schema.</summary>
    public int Count(string schema) => Requests.Count(request => string.Equals(request.Schema, schema, StringComparison.Ordinal));

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task<IResult> AnswerAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        var request = new ModelRequest { Body = body.RootElement.Clone(), Authorization = context.Request.Headers.Authorization };
        Requests.Enqueue(request);
        await Gate(request).WaitAsync(context.RequestAborted);
        return (troubles.TryDequeue(out var trouble) ? trouble() : null) ?? Fault(request)
            ?? ModelReplies.Text(scripts.TryGetValue(request.Schema, out var script) ? script(request) : SchemaAnswer.To(request), Usage);
    }
}
