namespace TeamsOrchestrator.Benchmarks.Channel;

/// <summary>What a button of the card carries.</summary>
/// <param name="ReviewId">The review.</param>
internal sealed record ReviewData(string ReviewId);
