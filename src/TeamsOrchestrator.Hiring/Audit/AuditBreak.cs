namespace TeamsOrchestrator.Hiring.Audit;

/// <summary>The first place at which an audit chain does not hold.</summary>
/// <param name="Number">The number of the link.</param>
/// <param name="What">What is wrong, in words.</param>
public sealed record AuditBreak(long Number, string What);
