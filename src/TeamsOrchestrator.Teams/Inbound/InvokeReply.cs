namespace TeamsOrchestrator.Teams.Inbound;

/// <summary>The answer to an invoke.</summary>
/// <param name="Response">The answer.</param>
public sealed record InvokeReply(InvokeResponse Response) : TurnResult;
