namespace TeamsOrchestrator.Bot.Cli.Doctor;

/// <summary>One check of what <c>doctor --json</c> prints.</summary>
internal sealed record ReportedFinding(string Name, string Outcome, string Text, string? Advice);
