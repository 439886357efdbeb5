using Quartz;

namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>The schedulers of this node: its own, in memory, for what is due now; with PostgreSQL also the one that all nodes share, for what is due later.</summary>
/// <remarks>A hint in the shared one costs some twenty-five statements until it has fired, which is more than most work does. What is due now is run by the node that committed it,
/// and where that node dies, any other finds the row in a sweep.</remarks>
internal sealed class WorkSchedulers(ISchedulerFactory own, [FromKeyedServices(ClusteredScheduler.Name)] ISchedulerFactory? shared = null)
{
    /// <summary>Gets the scheduler that runs what this node is told of.</summary>
    public ValueTask<IScheduler> OwnAsync(CancellationToken cancellationToken) => own.GetScheduler(cancellationToken);

    /// <summary>Gets the scheduler that the nodes share, or null where there is one process.</summary>
    public async ValueTask<IScheduler?> SharedAsync(CancellationToken cancellationToken) => shared is null ? null : await shared.GetScheduler(cancellationToken);

    /// <summary>Gets all of them.</summary>
    public async Task<IReadOnlyList<IScheduler>> AllAsync(CancellationToken cancellationToken) =>
        await SharedAsync(cancellationToken) is { } together ? [await OwnAsync(cancellationToken), together] : [await OwnAsync(cancellationToken)];
}
