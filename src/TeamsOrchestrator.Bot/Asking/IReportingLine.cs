namespace TeamsOrchestrator.Bot.Asking;

/// <summary>Says who is whose manager in the organisation.</summary>
internal interface IReportingLine
{
    /// <summary>Finds a person's manager.</summary>
    /// <returns>The manager's object id, or null where nobody can say.</returns>
    Task<string?> ManagerOfAsync(string objectId, CancellationToken cancellationToken);
}
