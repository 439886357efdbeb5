namespace TeamsOrchestrator.Teams.Connector;

internal sealed record MemberPage(string? ContinuationToken, IReadOnlyList<TeamsMember>? Members);
