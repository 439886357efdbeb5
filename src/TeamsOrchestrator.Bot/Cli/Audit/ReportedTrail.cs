namespace TeamsOrchestrator.Bot.Cli.Audit;

/// <summary>What <c>audit verify --json</c> prints.</summary>
internal sealed record ReportedTrail(string Outcome, IReadOnlyList<ReportedChain> Chains);
