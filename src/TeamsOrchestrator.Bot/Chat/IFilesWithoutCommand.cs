namespace TeamsOrchestrator.Bot.Chat;

/// <summary>Takes files that came without a command.</summary>
internal interface IFilesWithoutCommand
{
    Task HandleAsync(CommandCall call, CancellationToken cancellationToken);
}
