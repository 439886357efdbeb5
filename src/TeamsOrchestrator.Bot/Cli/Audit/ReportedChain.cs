namespace TeamsOrchestrator.Bot.Cli.Audit;

/// <summary>One chain of it. <c>brokenAt</c> is 0 where no single link is to blame.</summary>
internal sealed record ReportedChain(string Tenant, Guid Chain, string? Requisition, long Links, int Erased, long? BrokenAt, string? What);
