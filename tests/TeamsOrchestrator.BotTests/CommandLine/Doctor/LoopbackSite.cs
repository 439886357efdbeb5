using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace TeamsOrchestrator.BotTests.CommandLine.Doctor;

/// <summary>A server on this machine that answers as a test says.</summary>
internal sealed class LoopbackSite : IAsyncDisposable
{
    private readonly WebApplication app;

    private LoopbackSite(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.Single());

    public static async Task<LoopbackSite> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new()); // the others watch files, and watchers are few
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(answer);
        await app.StartAsync();
        return new LoopbackSite(app);
    }

    public static async Task<LoopbackSite> StartAsync(int status) => await StartAsync(context =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    });

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
