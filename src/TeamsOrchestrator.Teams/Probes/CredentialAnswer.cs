namespace TeamsOrchestrator.Teams.Probes;

/// <summary>What came of asking for a token.</summary>
/// <param name="Problem">Why there is none.</param>
/// <param name="Code">The authority's own code for it, as <c>AADSTS7000215</c>, if it gave one.</param>
public sealed record CredentialAnswer(CredentialProblem Problem, string? Code = null);
