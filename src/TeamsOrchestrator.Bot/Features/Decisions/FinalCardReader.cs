using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Decisions;

/// <summary>Gathers what the final review of a requisition shows; only the rows of one page are loaded.</summary>
internal sealed class FinalCardReader(HiringDb db)
{
    /// <summary>Reads the page for somebody who was asked.</summary>
    /// <returns>The page, or null for anybody else.</returns>
    public async Task<FinalModel?> ReadAsync(CardRequest request, int page, int skipped, CancellationToken cancellationToken)
    {
        var (requisitionId, readerId) = (request.Name.SubjectId, request.Reader?.Id);
        var finals = db.Reviews.AsNoTracking().Where(row => row.RequisitionId == requisitionId && row.Kind == ReviewKind.Final);
        var asked = await db.Assignments
            .Where(row => row.State != AssignmentState.Released).Join(finals, row => row.ReviewId, review => review.Id, (row, _) => row.PersonId)
            .Distinct().ToListAsync(cancellationToken);
        if (readerId is null || !asked.Contains(readerId.Value))
        {
            return null;
        }

        var requisition = await db.Requisitions.AsNoTracking().SingleAsync(row => row.Id == requisitionId, cancellationToken);
        var counts = await CountAsync(finals, cancellationToken);
        var waiting = counts.Where(row => row.State == ReviewState.Open).ToList();
        var pages = Math.Max(1, (waiting.Sum(row => row.Count) + FinalCard.PageSize - 1) / FinalCard.PageSize);
        var shownPage = Math.Clamp(page, 1, pages);
        var reviews = await PageOf(finals, shownPage).ToListAsync(cancellationToken);
        var rows = await RowsAsync(requisitionId, reviews, cancellationToken);
        int Number(ReviewState state, Outcome outcome) => counts.Where(row => row.State == state && row.Outcome == outcome).Sum(row => row.Count);
        return new FinalModel
        {
            RequisitionId = requisitionId,
            Code = requisition.Code,
            Title = requisition.Title,
            ProposedBy = [.. rows.SelectMany(row => row.Votes).Select(vote => vote.Name).Distinct(StringComparer.Ordinal)],
            ToGoOn = Number(ReviewState.Open, Outcome.Advance),
            NotTakenFurther = Number(ReviewState.Open, Outcome.NotTakenFurther),
            FinalGoOn = Number(ReviewState.Decided, Outcome.Advance),
            FinalNotTakenFurther = Number(ReviewState.Decided, Outcome.NotTakenFurther),
            StillWith = await StillWithAsync(requisitionId, cancellationToken),
            Page = shownPage,
            Pages = pages,
            Rows = rows,
            Last = await LastAsync(finals, request, cancellationToken),
            Skipped = skipped,
            SamePerson = asked is [var only] && rows.Any(row => row.Votes.Any(vote => vote.PersonId == only)),
            Ended = requisition.HasEnded,
        };
    }

    /// <summary>Reads what was proposed for each review, by whom and why.</summary>
    public async Task<IReadOnlyList<FinalRow>> RowsAsync(Guid requisitionId, IReadOnlyList<Review> reviews, CancellationToken cancellationToken)
    {
        var candidateIds = reviews.Select(review => review.CandidateId).ToList();
        var candidates = await db.Candidates.AsNoTracking().Where(row => candidateIds.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        var proposals = await db.Reviews.AsNoTracking()
            .Where(row => candidateIds.Contains(row.CandidateId) && row.Kind == ReviewKind.Candidate).ToDictionaryAsync(row => row.CandidateId!.Value, cancellationToken);
        var votes = await VotesAsync([.. proposals.Values], cancellationToken);
        var criteria = await CriteriaTimes.ReadAsync(db, requisitionId, cancellationToken);
        return [.. reviews.Select(review =>
        {
            var candidate = candidates[review.CandidateId!.Value];
            var proposal = proposals.GetValueOrDefault(candidate.Id);
            return new FinalRow
            {
                ReviewId = review.Id,
                Round = review.Round,
                CandidateId = candidate.Id,
                Code = candidate.Code,
                Name = candidate.Name ?? candidate.Code,
                Outcome = candidate.Outcome,
                Recommendation = candidate.Recommendation,
                Votes = proposal is null ? [] : [.. votes[proposal.Id]],
                OlderCriteria = proposal?.DecidedAt is { } at ? criteria.OlderThanCurrent(at) : null,
            };
        })];
    }

    private IQueryable<Review> PageOf(IQueryable<Review> finals, int page) => finals
        .Where(review => review.State == ReviewState.Open)
        .Join(db.Candidates, review => review.CandidateId, candidate => candidate.Id, (review, candidate) => new { review, candidate.Outcome, candidate.Number })
        .OrderBy(row => row.Outcome).ThenBy(row => row.Number)
        .Skip((page - 1) * FinalCard.PageSize).Take(FinalCard.PageSize)
        .Select(row => row.review);

    private Task<List<OutcomeCount>> CountAsync(IQueryable<Review> finals, CancellationToken cancellationToken) => finals
        .Join(db.Candidates, review => review.CandidateId, candidate => candidate.Id, (review, candidate) => new { review.State, review.Decision, candidate.Outcome })
        .Where(row => row.State == ReviewState.Open || (row.State == ReviewState.Decided && row.Decision == DecisionKind.Approve))
        .GroupBy(row => new { row.State, row.Outcome })
        .Select(group => new OutcomeCount(group.Key.State, group.Key.Outcome, group.Count()))
        .ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<(string Name, int Count)>> StillWithAsync(Guid requisitionId, CancellationToken cancellationToken)
    {
        var open = db.Reviews.Where(row => row.RequisitionId == requisitionId && row.Kind == ReviewKind.Candidate && row.State == ReviewState.Open);
        var groups = await db.Assignments.Where(row => row.State == AssignmentState.Asked)
            .Join(open, row => row.ReviewId, review => review.Id, (row, _) => row.PersonId)
            .GroupBy(personId => personId)
            .Select(group => new { PersonId = group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        var names = await NamesAsync([.. groups.Select(group => group.PersonId)], cancellationToken);
        return [.. groups.Select(group => (names.GetValueOrDefault(group.PersonId, "?"), group.Count)).OrderBy(group => group.Item1, StringComparer.Ordinal)];
    }

    private async Task<ILookup<Guid, FinalVote>> VotesAsync(IReadOnlyList<Review> proposals, CancellationToken cancellationToken)
    {
        var ids = proposals.Select(review => review.Id).ToList();
        var rounds = proposals.ToDictionary(review => review.Id, review => review.Round);
        var votes = await db.Votes.AsNoTracking().Where(row => ids.Contains(row.ReviewId) && row.Decision != DecisionKind.Withdraw).OrderBy(row => row.At).ToListAsync(cancellationToken);
        var names = await NamesAsync([.. votes.Select(vote => vote.PersonId).Distinct()], cancellationToken);
        return votes.Where(vote => vote.Round == rounds[vote.ReviewId]).ToLookup(
            vote => vote.ReviewId, vote => new FinalVote(vote.PersonId, names.GetValueOrDefault(vote.PersonId, "?"), vote.Decision, vote.Reason));
    }

    private async Task<FinalBatch?> LastAsync(IQueryable<Review> finals, CardRequest request, CancellationToken cancellationToken)
    {
        var decided = finals.Where(row => row.State == ReviewState.Decided && row.Decision == DecisionKind.Approve);
        var last = await decided.OrderByDescending(row => row.DecidedAt).Select(row => new { row.DecidedAt, row.DecidedBy }).FirstOrDefaultAsync(cancellationToken);
        if (last is not { DecidedAt: { } at, DecidedBy: { } personId })
        {
            return null;
        }

        var people = await decided.Where(row => row.DecidedAt == at && row.DecidedBy == personId)
            .Join(db.Candidates, review => review.CandidateId, candidate => candidate.Id, (review, candidate) => new { review.Id, candidate.Name, candidate.Number })
            .OrderBy(row => row.Number).Take(FinalCard.PageSize).ToListAsync(cancellationToken);
        var names = await NamesAsync([personId], cancellationToken);
        return new FinalBatch(
            personId, names.GetValueOrDefault(personId, "?"), at, request.Words.When(at, request.Reader?.TimeZone),
            [.. people.Select(row => (row.Id, row.Name ?? $"C-{row.Number}", $"C-{row.Number}"))]);
    }

    private Task<Dictionary<Guid, string>> NamesAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken) =>
        db.People.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);

    private sealed record OutcomeCount(ReviewState State, Outcome? Outcome, int Count);
}
