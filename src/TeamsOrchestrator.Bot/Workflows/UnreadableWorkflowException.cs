using TeamsOrchestrator.Bot.Jobs;

namespace TeamsOrchestrator.Bot.Workflows;

/// <summary>Work stands on a workflow that another version of the program stored and this one cannot read. It waits until one can; nothing of it is lost.</summary>
/// <remarks>It does not say what is wrong with the file: that may name people, and ends in a log.</remarks>
internal sealed class UnreadableWorkflowException(string name, int version)
    : WorkBlockedException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the workflow {name}, version {version}, was stored by another version of the program, and this one cannot read it."))
{
    public string Name => name;

    public int Version => version;

    public override Task TellAsync(WorkItem item, IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<UnreadableNotice>().TellAsync(item, this, cancellationToken);
}
