namespace TeamsOrchestrator.Agents.Models;

/// <summary>What an answer took.</summary>
/// <param name="InputTokens">The tokens of the question, the cached ones included.</param>
/// <param name="OutputTokens">The tokens of the answer.</param>
/// <param name="CachedTokens">Those of the question that the server knew already and charges less for.</param>
public sealed record ModelUsage(long InputTokens, long OutputTokens, long CachedTokens)
{
    /// <summary>Gets nothing at all.</summary>
    public static ModelUsage None { get; } = new(0, 0, 0);
}
