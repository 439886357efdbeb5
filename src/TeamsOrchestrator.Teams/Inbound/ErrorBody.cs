namespace TeamsOrchestrator.Teams.Inbound;

internal sealed record ErrorBody(ErrorDetail Error);
