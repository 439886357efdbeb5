using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.UnitTests.Teams.Infrastructure;

/// <summary>The channel in a real Kestrel on loopback, with a fake bot behind it.</summary>
internal sealed class ChannelHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private ChannelHost(WebApplication app, FakeBot bot, CapturedLog log)
    {
        this.app = app;
        Bot = bot;
        Log = log;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());
        Http = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public FakeBot Bot { get; }

    public CapturedLog Log { get; }

    public IServiceProvider Services => app.Services;

    public static async Task<ChannelHost> StartAsync(IDictionary<string, string?>? settings = null, TimeProvider? clock = null)
    {
        var bot = new FakeBot();
        var log = new CapturedLog();
        var builder = WebApplication.CreateEmptyBuilder(new()); // the others watch files, and watchers are few
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        builder.Services.AddTeamsChannel();
        builder.Services.AddScoped<IActivityHandler>(_ => bot);
        var built = builder.Build();
        built.UseLocalModeGuards();
        built.MapTeamsChannel();
        built.MapMethods("/{**path}", ["GET", "POST", "PUT", "PATCH", "DELETE"], () => Results.Ok());
        await built.StartAsync();
        return new ChannelHost(built, bot, log);
    }

    public Task<HttpResponseMessage> PostAsync(string body, string? token = null) => PostAsync(new StringContent(body, Encoding.UTF8, "application/json"), token);

    public async Task<HttpResponseMessage> PostAsync(HttpContent content, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, TeamsChannelEndpoints.Path) { Content = content };
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", token);
        }

        return await Http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
    }
}
