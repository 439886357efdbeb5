namespace TeamsOrchestrator.Bot.Cli.Doctor;

/// <summary>What <c>doctor --json</c> prints.</summary>
internal sealed record ReportedCheckup(string Outcome, string Mode, IReadOnlyList<ReportedFinding> Checks);
