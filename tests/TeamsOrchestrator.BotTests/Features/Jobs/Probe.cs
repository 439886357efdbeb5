using TeamsOrchestrator.Bot.Jobs;

namespace TeamsOrchestrator.BotTests.Features.Jobs;

/// <summary>A handler that does what a test says.</summary>
internal sealed class Probe(ProbeScript script, UnitOfWork unit) : IWorkHandler
{
    public static WorkKind Kind => (WorkKind)9000;

    public async Task RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        script.Runs++;
        await script.Run(cancellationToken);
        await unit.CommitAsync(item, cancellationToken);
    }

    public async Task GiveUpAsync(WorkItem item, CancellationToken cancellationToken)
    {
        script.GaveUp++;
        await script.GiveUp(cancellationToken);
    }

    public Task<bool> GiveUpStoppedAsync(WorkItem item, CancellationToken cancellationToken)
    {
        script.GaveUpStopped++;
        return Task.FromResult(script.MayBeToBlame);
    }
}
