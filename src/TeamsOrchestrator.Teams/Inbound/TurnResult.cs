namespace TeamsOrchestrator.Teams.Inbound;

/// <summary>What the channel is answered: that the activity was accepted, or an invoke's reply.</summary>
public abstract record TurnResult
{
    private protected TurnResult()
    {
    }

    /// <summary>Gets the answer to everything but an invoke: 202, done or durably noted.</summary>
    public static TurnResult Accepted { get; } = new AcceptedResult();

    /// <summary>Answers an invoke.</summary>
    /// <param name="response">The answer.</param>
    /// <returns>The result.</returns>
    public static TurnResult Reply(InvokeResponse response) => new InvokeReply(response);

    private sealed record AcceptedResult : TurnResult;
}
