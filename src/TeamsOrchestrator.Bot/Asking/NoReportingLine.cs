namespace TeamsOrchestrator.Bot.Asking;

/// <summary>Without Microsoft 365 nobody can say who is whose manager; whoever is asked for one is told so.</summary>
internal sealed class NoReportingLine : IReportingLine
{
    public Task<string?> ManagerOfAsync(string objectId, CancellationToken cancellationToken) => Task.FromResult<string?>(null);
}
