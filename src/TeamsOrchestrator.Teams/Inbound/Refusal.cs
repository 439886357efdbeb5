namespace TeamsOrchestrator.Teams.Inbound;

/// <summary>Why a request is not answered with a turn.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">What the sender is told, unless it is 401 or 403: those say nothing.</param>
/// <param name="Reason">What the log is told. It holds no content.</param>
internal sealed record Refusal(int Status, string Code, string Reason);
