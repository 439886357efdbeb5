namespace TeamsOrchestrator.Bot.Chat;

/// <summary>A command that says what it would do before somebody confirms it.</summary>
internal interface IPlannedCommand : ICommand
{
    /// <summary>Says what the command would do. It changes nothing.</summary>
    /// <param name="call">The command as it would be said.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Lines for the person who said it. Markdown in their values is escaped.</returns>
    Task<IReadOnlyList<NoticeText>> PlanAsync(CommandCall call, CancellationToken cancellationToken);
}
