namespace TeamsOrchestrator.Bot.Chat;

/// <summary>Takes what is no command.</summary>
internal interface IFreeText
{
    /// <summary>Takes a message, where it can be understood.</summary>
    /// <param name="call">The message; its arguments are all of its text.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>False, with nothing done, where the nearest commands are the better answer.</returns>
    Task<bool> TakeAsync(CommandCall call, CancellationToken cancellationToken);
}
