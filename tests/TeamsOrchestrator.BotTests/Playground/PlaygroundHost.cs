using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TeamsOrchestrator.Bot.Playground;

namespace TeamsOrchestrator.BotTests.Playground;

/// <summary>The playground alone on a free port, with a scripted bot where the product would be.</summary>
internal sealed class PlaygroundHost : IAsyncDisposable
{
    public const string Riley = "0b9d6a52-4f0e-4a6d-8a0c-3c1f5e7d9a11";
    public const string Morgan = "1c8e7b63-5a1f-4b7e-9b1d-4d2a6f8e0b22";

    private readonly WebApplication app;

    private PlaygroundHost(WebApplication app, ScriptedBot bot, Uri address)
    {
        this.app = app;
        Bot = bot;
        Client = new() { BaseAddress = address };
    }

    public ScriptedBot Bot { get; }

    public HttpClient Client { get; }

    public static async Task<PlaygroundHost> StartAsync(
        string directory,
        int port = 0,
        Action<IServiceCollection>? also = null,
        string? web = null)
    {
        var bot = new ScriptedBot();
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var options = new PlaygroundOptions { Directory = directory };
        options.WebDirectory = web ?? options.WebDirectory;
        builder.Services.AddPlayground(options);
        also?.Invoke(builder.Services);
        var host = builder.Build();
        host.MapPlayground();
        bot.Map(host);
        await host.StartAsync();

        return new(host, bot, new(host.Urls.Single()));
    }

    public async Task<JsonObject> StateAsync() => (await Client.GetFromJsonAsync<JsonObject>("/playground/api/state"))!;

    public async Task<IReadOnlyList<JsonObject>> MessagesAsync(string person)
    {
        var state = await StateAsync();
        var known = state["people"]!.AsArray().Select((candidate, place) => ((string)candidate!["id"]!, place)).ToDictionary(StringComparer.Ordinal);
        var chat = state["chats"]!.AsArray()[known[person]]!;

        return [.. chat["messages"]!.AsArray().Select(message => message!.AsObject())];
    }

    public async Task<HttpResponseMessage> PostAsync(string path, object body) => await Client.PostAsJsonAsync(new Uri(path, UriKind.Relative), body);

    public async Task SayAsync(string person, string text, params string[] files)
    {
        using var response = await PostAsync(
            $"/playground/api/people/{person}/messages",
            new { text, files, locale = "en-GB", timeZone = "Europe/Berlin" });
        response.EnsureSuccessStatusCode();
    }

    public async Task<JsonObject> ClickAsync(string person, string message, string type, object data, string? verb = null)
    {
        using var response = await PostAsync(
            $"/playground/api/people/{person}/clicks",
            new { message, attachment = 0, type, verb, data, locale = "en-GB", timeZone = "Europe/Berlin" });
        response.EnsureSuccessStatusCode();

        return (await response.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    public async Task<string> UploadAsync(string name, byte[] bytes)
    {
        using var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new("application/octet-stream");
        using var response = await Client.PostAsync(new Uri($"/playground/files?name={Uri.EscapeDataString(name)}", UriKind.Relative), content);
        response.EnsureSuccessStatusCode();

        return (string)(await response.Content.ReadFromJsonAsync<JsonObject>())!["id"]!;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        Bot.Dispose();
    }
}
