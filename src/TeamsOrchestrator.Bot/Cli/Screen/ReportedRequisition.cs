namespace TeamsOrchestrator.Bot.Cli.Screen;

internal sealed record ReportedRequisition(string Title, IReadOnlyList<ReportedCriterion> Criteria);
