namespace TeamsOrchestrator.Teams.Connector;

internal sealed record ResourceResponse(string? Id, string? ActivityId);
