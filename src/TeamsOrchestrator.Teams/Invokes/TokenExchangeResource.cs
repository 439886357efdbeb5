namespace TeamsOrchestrator.Teams.Invokes;

/// <summary>What single sign-on asks a token for.</summary>
/// <param name="Id">The offer's id, unique for each request.</param>
/// <param name="Uri">The resource, <c>api://…</c>.</param>
public sealed record TokenExchangeResource(string Id, string Uri);
