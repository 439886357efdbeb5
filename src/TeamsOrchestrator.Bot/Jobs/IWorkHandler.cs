namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>Does what one kind of work item asks for.</summary>
/// <remarks>A run may happen more than once: it looks first whether there is anything left to do. No transaction is open while it works; it ends with
/// <see cref="UnitOfWork.CommitAsync(WorkItem, CancellationToken)"/>, which makes its result count exactly once.</remarks>
internal interface IWorkHandler
{
    /// <summary>Gets what it handles.</summary>
    static abstract WorkKind Kind { get; }

    /// <summary>Does the work and commits.</summary>
    Task RunAsync(WorkItem item, CancellationToken cancellationToken);

    /// <summary>Adds to the commit what should happen where the last attempt failed too: usually a named fault that people see.</summary>
    Task GiveUpAsync(WorkItem item, CancellationToken cancellationToken);

    /// <summary>Adds to the commit what should happen where the program ended under every attempt, as a file may do to its reader.</summary>
    /// <returns>False, with nothing added, for work that cannot be to blame: it goes on being tried however often the program is killed.</returns>
    Task<bool> GiveUpStoppedAsync(WorkItem item, CancellationToken cancellationToken) => Task.FromResult(false);
}
