using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Data;

namespace TeamsOrchestrator.Bot.Models;

/// <summary>Estimates from the last calls what the language model will take for one candidate.</summary>
internal sealed class ModelEstimate(HiringDb db, IOptions<AiOptions> options)
{
    /// <summary>How many calls count.</summary>
    private const int Sample = 400;

    /// <summary>Fewer candidates say nothing.</summary>
    private const int LeastCandidates = 3;

    /// <summary>A longer pause between two answers is a time in which nobody asked.</summary>
    private static readonly TimeSpan LongestGap = TimeSpan.FromSeconds(60);

    /// <summary>Estimates it.</summary>
    /// <returns>The mean of one candidate, or null where too few were screened with a model.</returns>
    public async Task<Taken?> PerCandidateAsync(CancellationToken cancellationToken)
    {
        var calls = await db.ModelCalls.AsNoTracking().Where(row => row.CandidateId != null).OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(Sample)
            .Select(row => new { row.CandidateId, row.At, Tokens = row.InputTokens + row.OutputTokens, row.Cost }).ToListAsync(cancellationToken);
        var candidates = calls.Select(call => call.CandidateId).Distinct().Count();
        if (candidates < LeastCandidates)
        {
            return null;
        }

        // From one answer to the next, at the pace at which they really came: several questions are asked at a time.
        var gaps = calls.Zip(calls.Skip(1), (later, earlier) => later.At - earlier.At).Where(gap => gap <= LongestGap.TotalMilliseconds).ToList();
        var pace = gaps.Count == 0 ? 0 : gaps.Average();
        return new Taken(
            TimeSpan.FromMilliseconds(pace * calls.Count / candidates), (long)calls.Sum(call => (double)call.Tokens / candidates), calls.Sum(call => call.Cost) / candidates, options.Value.Currency.Trim());
    }

    /// <summary>What one candidate takes.</summary>
    /// <param name="Time">How long, where many are screened one after the other.</param>
    /// <param name="Tokens">The tokens of all questions and answers.</param>
    /// <param name="Cost">What they cost; 0 where no prices are set.</param>
    /// <param name="Currency">The currency.</param>
    internal sealed record Taken(TimeSpan Time, long Tokens, double Cost, string Currency);
}
