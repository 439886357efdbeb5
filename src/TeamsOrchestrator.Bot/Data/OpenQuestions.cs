using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>The reviews that people were really asked about, for everything that counts who is waited for.</summary>
internal static class OpenQuestions
{
    /// <summary>Gets the open reviews that were put before people: those of candidates only once their batch was.</summary>
    public static IQueryable<Review> Of(HiringDb db) => db.Reviews
        .Where(review => review.State == ReviewState.Open)
        .Where(review => review.Kind != ReviewKind.Candidate
            || db.Candidates.Any(candidate => candidate.Id == review.CandidateId && db.Batches.Any(batch => batch.Id == candidate.BatchId && batch.Presented)));
}
