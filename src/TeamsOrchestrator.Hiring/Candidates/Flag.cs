namespace TeamsOrchestrator.Hiring.Candidates;

/// <summary>Something about a candidate's file or screening that a reviewer should see before deciding.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Detail">The particulars in words: a quote, a period, a page.</param>
public sealed record Flag(FlagKind Kind, string Detail);
