using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Asking;

/// <summary>Reads what others decided in the round under way, where votes are not independent.</summary>
internal sealed class ReadVotes(HiringDb db)
{
    public async Task<IReadOnlyList<VoteSoFar>> ReadAsync(Review review, Guid readerId, CancellationToken cancellationToken)
    {
        if (review.Policy == ReviewPolicy.Any || review.IsUnseen || review.State != ReviewState.Open)
        {
            return [];
        }

        var votes = await db.Votes.AsNoTracking().Where(row => row.ReviewId == review.Id && row.Round == review.Round && row.Decision != DecisionKind.Withdraw && row.PersonId != readerId)
            .OrderBy(row => row.At)
            .Join(db.People, row => row.PersonId, person => person.Id, (row, person) => new { person.Name, row.Decision, row.Reason }).ToListAsync(cancellationToken);
        return [.. votes.Select(vote => new VoteSoFar(vote.Name, vote.Decision, vote.Reason))];
    }
}
