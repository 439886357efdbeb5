using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TeamsOrchestrator.Bot;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.BotTests.Playground;

namespace TeamsOrchestrator.BrowserTests.Story;

/// <summary>The whole product with its playground, as a new user starts it, on a port that stays the same over a restart.</summary>
internal sealed class ProductHost : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private WebApplication? app;

    private ProductHost()
    {
    }

    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    public static async Task<ProductHost> StartAsync()
    {
        var host = new ProductHost();
        await host.RunAsync();
        return host;
    }

    public async Task StopAsync()
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
            app = null;
        }
    }

    /// <summary>Starts the product on the data and the port that it had.</summary>
    public async Task RunAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production", ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["urls"] = Address.GetLeftPart(UriPartial.Authority), ["Storage:Directory"] = folder.Path, ["Playground:Enabled"] = "true",
        });
        builder.Logging.ClearProviders();
        builder.AddTeamsOrchestrator();
        app = builder.Build();
        app.UseTeamsOrchestrator();
        await app.Services.GetRequiredService<Storage>().PrepareAsync(CancellationToken.None);
        await app.StartAsync();
        Address = new(app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        folder.Dispose();
    }
}
