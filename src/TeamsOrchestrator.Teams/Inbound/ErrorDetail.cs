namespace TeamsOrchestrator.Teams.Inbound;

internal sealed record ErrorDetail(string Code, string Message);
