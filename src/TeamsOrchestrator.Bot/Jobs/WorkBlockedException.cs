namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>This version of the program cannot do the work, and nothing about it is wrong: it waits until one can.</summary>
/// <param name="message">Why, as what follows a colon, without anybody's data: it ends in the log.</param>
internal abstract class WorkBlockedException(string message) : Exception(message)
{
    /// <summary>Tells people what waits, once, and commits.</summary>
    /// <param name="item">The work.</param>
    /// <param name="services">The services of the run.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public abstract Task TellAsync(WorkItem item, IServiceProvider services, CancellationToken cancellationToken);
}
