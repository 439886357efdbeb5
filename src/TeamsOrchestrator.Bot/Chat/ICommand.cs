namespace TeamsOrchestrator.Bot.Chat;

/// <summary>Does what somebody said. Rows join the turn's one commit; answers go through the outbox.</summary>
internal interface ICommand
{
    Task HandleAsync(CommandCall call, CancellationToken cancellationToken);
}
