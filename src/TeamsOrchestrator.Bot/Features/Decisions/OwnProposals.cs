using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Decisions;

/// <summary>Says on which candidates somebody decided in the round that is in force: those outcomes a second person makes final.</summary>
internal sealed class OwnProposals(HiringDb db)
{
    public async Task<HashSet<Guid>> OfAsync(IReadOnlyCollection<Guid?> candidateIds, Guid personId, CancellationToken cancellationToken) =>
    [
        .. await db.Reviews.Where(review => candidateIds.Contains(review.CandidateId) && (review.Kind == ReviewKind.Candidate || review.Kind == ReviewKind.Interview || review.Kind == ReviewKind.Decision))
            .Where(review => db.Votes.Any(vote => vote.ReviewId == review.Id && vote.Round == review.Round && vote.PersonId == personId && vote.Decision != DecisionKind.Withdraw))
            .Select(review => review.CandidateId!.Value).ToListAsync(cancellationToken),
    ];
}
