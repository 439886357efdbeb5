using TeamsOrchestrator.BotTests.Playground;

namespace TeamsOrchestrator.BrowserTests.Infrastructure;

/// <summary>One server of the card gallery for all tests of a collection: the page keeps nothing from one test to the next.</summary>
public sealed class GalleryFixture : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private PlaygroundHost? host;

    public Uri Address => host!.Client.BaseAddress!;

    public async Task InitializeAsync() => host = await PlaygroundHost.StartAsync(folder.Path);

    public async Task DisposeAsync()
    {
        if (host is not null)
        {
            await host.DisposeAsync();
        }

        folder.Dispose();
    }
}
