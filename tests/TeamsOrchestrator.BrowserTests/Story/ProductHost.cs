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
    private readonly (string Name, string Value)[] settings;
    private WebApplication? app;

    private ProductHost((string Name, string Value)[] settings) => this.settings = settings;

    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    /// <summary>Starts the product.</summary>
    /// <param name="settings">Further settings, with colons.</param>
    public static async Task<ProductHost> StartAsync(params (string Name, string Value)[] settings)
    {
        var host = new ProductHost(settings);
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
        foreach (var (name, value) in settings)
        {
            builder.Configuration[name] = value;
        }

        builder.Logging.ClearProviders();
        builder.AddTeamsOrchestrator();
        app = builder.Build();
        app.UseTeamsOrchestrator();
        await app.Services.GetRequiredService<Storage>().PrepareAsync(CancellationToken.None);
        await app.StartAsync();
        Address = new(app.Urls.Single().Replace("//0.0.0.0:", "//127.0.0.1:", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        folder.Dispose();
    }
}
