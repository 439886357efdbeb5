using System.Security.Cryptography;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Hiring.Reviews;

/// <summary>In which order a stack is gone through, and who may be on the sign-off list.</summary>
public static class StackOrder
{
    /// <summary>The most people on one page of the sign-off list.</summary>
    public const int SignOffPage = 10;

    /// <summary>Says whether a candidate may be on the sign-off list: not recommended, and nothing asks for a second look.</summary>
    /// <param name="entry">The candidate.</param>
    /// <returns>Whether the list may hold the candidate; everybody else is in the stack.</returns>
    public static bool IsForSignOff(StackEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry is { Recommendation: Recommendation.NotRecommended, Flagged: false, OnHold: false };
    }

    /// <summary>Orders the people who are gone through one by one: recommended first, flagged before smooth, then by score; put off and on hold last.
    /// Whoever declined AI stands where a draw says, among the recommended and those to consider.</summary>
    /// <param name="entries">All candidates of the stack.</param>
    /// <param name="skipped">Those the reviewer put off, the first one put off first.</param>
    /// <returns>The entries that still wait for this reviewer, in order.</returns>
    public static IReadOnlyList<StackEntry> OneByOne(IEnumerable<StackEntry> entries, IReadOnlyList<Guid> skipped)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(skipped);
        return [.. entries
            .Where(entry => entry.Waiting && !IsForSignOff(entry))
            .OrderBy(entry => entry.OnHold)
            .ThenBy(entry => PutOffAs(entry, skipped))
            .ThenBy(entry => RecommendationOf(entry) switch
            {
                Recommendation.Advance => 0,
                Recommendation.Consider => 1,
                null => 2,
                _ => 3,
            })
            .ThenByDescending(entry => entry.Flagged)
            .ThenByDescending(ScoreOf)
            .ThenBy(entry => entry.CandidateNumber)];
    }

    /// <summary>Gives the next page of the sign-off list.</summary>
    /// <param name="entries">All candidates of the stack.</param>
    /// <param name="skipped">Those the reviewer put off, the first one put off first.</param>
    /// <returns>At most <see cref="SignOffPage"/> entries that still wait for this reviewer, the best score first, those put off last.</returns>
    public static IReadOnlyList<StackEntry> NextSignOffPage(IEnumerable<StackEntry> entries, IReadOnlyList<Guid> skipped)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(skipped);
        return [.. entries
            .Where(entry => entry.Waiting && IsForSignOff(entry))
            .OrderBy(entry => PutOffAs(entry, skipped))
            .ThenByDescending(entry => entry.Score ?? 0)
            .ThenBy(entry => entry.CandidateNumber)
            .Take(SignOffPage)];
    }

    /// <summary>Draws the person of a page whom the reviewer must open before signing the page off.</summary>
    /// <param name="page">The page; it holds at least one entry.</param>
    /// <returns>One entry. The draw depends on the keys alone, so that it stays the same however often the page is shown and nobody chooses it.</returns>
    public static StackEntry Draw(IReadOnlyList<StackEntry> page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.MinBy(entry => Convert.ToHexString(SHA256.HashData(entry.ReviewId.ToByteArray())), StringComparer.Ordinal)!;
    }

    private static Recommendation? RecommendationOf(StackEntry entry) => !entry.DeclinedAi ? entry.Recommendation
        : ScoreOf(entry) < ScreeningRules.AdvanceFrom ? Recommendation.Consider : Recommendation.Advance;

    // The place of whoever declined AI depends on the key alone, so that nobody chooses it and it stays the same.
    private static double ScoreOf(StackEntry entry) => !entry.DeclinedAi ? entry.Score ?? 0
        : ScreeningRules.ConsiderFrom + (SHA256.HashData(entry.ReviewId.ToByteArray())[^1] / 256.0 * 2 * (ScreeningRules.AdvanceFrom - ScreeningRules.ConsiderFrom));

    // 0 for who was never put off, else the place among those who were.
    private static int PutOffAs(StackEntry entry, IReadOnlyList<Guid> skipped) =>
        skipped.Index().Where(item => item.Item == entry.ReviewId).Select(item => item.Index + 1).FirstOrDefault();
}
