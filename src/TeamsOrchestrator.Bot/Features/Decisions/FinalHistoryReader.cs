using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Decisions;

/// <summary>Reads what was decided before in a final review and can be taken back.</summary>
internal sealed class FinalHistoryReader(HiringDb db)
{
    private const int MostSentBack = 3;

    /// <summary>Reads what was made final with the last click.</summary>
    public async Task<FinalBatch?> LastAsync(IQueryable<Review> finals, CardRequest request, CancellationToken cancellationToken)
    {
        var decided = finals.Where(row => row.State == ReviewState.Decided && row.Decision == DecisionKind.Approve);
        var last = await decided.OrderByDescending(row => row.DecidedAt).Select(row => new { row.DecidedAt, row.DecidedBy }).FirstOrDefaultAsync(cancellationToken);
        if (last is not { DecidedAt: { } at, DecidedBy: { } personId })
        {
            return null;
        }

        var people = await decided.Where(row => row.DecidedAt == at && row.DecidedBy == personId)
            .Join(
                db.Candidates.Where(candidate => candidate.State == CandidateState.Decided), review => review.CandidateId, candidate => candidate.Id,
                (review, candidate) => new { review.Id, candidate.Name, candidate.Number })
            .OrderBy(row => row.Number).Take(FinalCard.PageSize).ToListAsync(cancellationToken);
        return new FinalBatch(
            personId, await NameAsync(personId, cancellationToken), at, request.Words.When(at, request.Reader?.TimeZone),
            [.. people.Select(row => (row.Id, Shown(row.Name, row.Number), Code(row.Number)))]);
    }

    /// <summary>Reads who was sent back and is still with the hiring manager.</summary>
    public async Task<IReadOnlyList<FinalSentBack>> SentBackAsync(IQueryable<Review> finals, CardRequest request, CancellationToken cancellationToken)
    {
        var rows = await finals.Where(row => row.State == ReviewState.Decided && row.Decision == DecisionKind.Reject)
            .Where(row => db.Reviews.Any(proposal => proposal.InstanceId == row.InstanceId && (proposal.Kind == ReviewKind.Candidate || proposal.Kind == ReviewKind.Decision) && proposal.State == ReviewState.Open
                && !db.Votes.Any(vote => vote.ReviewId == proposal.Id
                    && (vote.Round == proposal.Round || (vote.Round == proposal.Round - 1 && (vote.Decision == DecisionKind.Revise || vote.Decision == DecisionKind.Withdraw))))))
            .Join(
                db.Candidates.Where(candidate => candidate.State <= CandidateState.Proposed), review => review.CandidateId, candidate => candidate.Id,
                (review, candidate) => new { review.Id, review.Round, review.DecidedAt, review.DecidedBy, review.Reason, Name = candidate.Blind && candidate.Outcome == null ? null : candidate.Name, candidate.Number })
            .OrderByDescending(row => row.DecidedAt).ThenBy(row => row.Number).Take(MostSentBack).ToListAsync(cancellationToken);
        var sentBack = new List<FinalSentBack>();
        foreach (var row in rows)
        {
            sentBack.Add(new FinalSentBack(
                row.Id, row.Round, Shown(row.Name, row.Number), Code(row.Number), await NameAsync(row.DecidedBy ?? Guid.Empty, cancellationToken),
                request.Words.When(row.DecidedAt ?? 0, request.Reader?.TimeZone), row.Reason));
        }

        return sentBack;
    }

    private static string Shown(string? name, int number) => name is null ? Code(number) : PersonName.Show(name);

    private static string Code(int number) => string.Create(CultureInfo.InvariantCulture, $"C-{number}");

    private async Task<string> NameAsync(Guid personId, CancellationToken cancellationToken) =>
        await db.People.Where(row => row.Id == personId).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken) ?? "?";
}
