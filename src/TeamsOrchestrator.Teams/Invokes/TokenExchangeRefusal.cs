namespace TeamsOrchestrator.Teams.Invokes;

internal sealed record TokenExchangeRefusal(string? Id, string? ConnectionName, string FailureDetail);
