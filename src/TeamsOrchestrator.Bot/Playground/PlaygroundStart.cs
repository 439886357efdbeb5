using TeamsOrchestrator.Bot.Playground.Storage;

namespace TeamsOrchestrator.Bot.Playground;

/// <summary>Makes the file and its people before the first request, and owns up to what the last end of the process interrupted.</summary>
internal sealed class PlaygroundStart(PlaygroundDatabase database, People people, Messages messages) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await database.CreateAsync(cancellationToken);
        await people.EnsureCastAsync(cancellationToken);
        await messages.FailUnfinishedAsync("The bot was stopped before it answered.", cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
