namespace TeamsOrchestrator.Teams.Inbound;

/// <summary>What the bot does with an activity. One implementation, scoped to the turn.</summary>
public interface IActivityHandler
{
    /// <summary>Handles one turn. What it promised has to be durable when it returns: the channel does not ask again.</summary>
    /// <param name="turn">The activity and what is known for sure about it.</param>
    /// <param name="cancellationToken">Ends the turn when its time is up. It is not the request's: a sender who hangs up does not undo a turn.</param>
    /// <returns>What the channel is answered.</returns>
    Task<TurnResult> OnTurnAsync(Turn turn, CancellationToken cancellationToken);
}
