using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Decisions;

/// <summary>Gathers what the final review of a requisition shows; only the rows of one page are loaded.</summary>
internal sealed class FinalCardReader(HiringDb db, FinalReviewers reviewers, FinalHistoryReader history, SecondPeople second, ReadQuestions questions, TimeProvider clock, DigestOffer offer)
{
    /// <summary>Reads the page for somebody who may see it.</summary>
    /// <returns>The page, or null for anybody else.</returns>
    public async Task<FinalModel?> ReadAsync(CardRequest request, FinalView view, CancellationToken cancellationToken)
    {
        var requisitionId = request.Name.SubjectId;
        var requisition = await db.Requisitions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == requisitionId, cancellationToken);
        if (requisition is null || request.Reader is not { } reader || !await reviewers.MaySeeAsync(requisition, reader, cancellationToken))
        {
            return null;
        }

        var finals = db.Reviews.AsNoTracking().Where(row => row.RequisitionId == requisitionId && row.Kind == ReviewKind.Final);
        var asked = await db.Assignments
            .Where(row => row.State != AssignmentState.Released).Join(finals, row => row.ReviewId, review => review.Id, (row, _) => row.PersonId)
            .Distinct().ToListAsync(cancellationToken);
        var counts = await CountAsync(finals, cancellationToken);
        var waiting = counts.Where(row => row.State == ReviewState.Open).ToList();
        var pages = Math.Max(1, (waiting.Sum(row => row.Count) + FinalCard.PageSize - 1) / FinalCard.PageSize);
        var shownPage = Math.Clamp(view.Page, 1, pages);
        var reviews = await PageOf(finals, shownPage).ToListAsync(cancellationToken);
        var rows = await ForAsync(await RowsAsync(requisitionId, reviews, cancellationToken), reviews, reader, request.Words, cancellationToken);
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
            Last = await history.LastAsync(finals, request, cancellationToken),
            SentBack = await history.SentBackAsync(finals, request, cancellationToken),
            Skipped = view.Skipped,
            SamePerson = asked is [var only] && reviews.Exists(review => !review.SecondPerson) && rows.Any(row => row.Votes.Any(vote => vote.PersonId == only)),
            RequestedAndDecidedBy = rows.SelectMany(row => row.Votes).FirstOrDefault(vote => vote.PersonId == requisition.RecruiterId)?.Name,
            Due = await finals.Where(row => row.State == ReviewState.Open).OrderBy(row => row.DueAt).FirstOrDefaultAsync(cancellationToken) is { } first
                ? request.Words.Due(first.DueAt, clock.GetUtcNow().ToUnixTimeMilliseconds(), reader.TimeZone, first.ExpiredAt) : null,
            Ended = requisition.HasEnded,
            OffersDigest = await offer.IsForAsync(reader, CardKinds.Final, requisitionId, cancellationToken),
        };
    }

    /// <summary>Reads what was proposed for each review, by whom and why.</summary>
    public async Task<IReadOnlyList<FinalRow>> RowsAsync(Guid requisitionId, IReadOnlyList<Review> reviews, CancellationToken cancellationToken)
    {
        var candidateIds = reviews.Select(review => review.CandidateId).ToList();
        var candidates = await db.Candidates.AsNoTracking().Where(row => candidateIds.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        var decided = await db.Reviews.AsNoTracking()
            .Where(row => candidateIds.Contains(row.CandidateId) && (row.Kind == ReviewKind.Candidate || row.Kind == ReviewKind.Interview || row.Kind == ReviewKind.Decision))
            .ToListAsync(cancellationToken);
        var proposals = decided.GroupBy(row => row.CandidateId!.Value).ToDictionary(group => group.Key, group => Proposals.InForce(group) ?? group.First(row => row.Kind == ReviewKind.Candidate));
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
                Name = candidate.DisplayName,
                Outcome = candidate.Outcome,
                Recommendation = candidate.Recommendation,
                Votes = proposal is null ? [] : [.. votes[proposal.Id]],
                Interviewed = decided.Exists(row => row is { Kind: ReviewKind.Interview, State: ReviewState.Decided, Decision: not DecisionKind.Reject } && row.CandidateId == candidate.Id),
                OlderCriteria = proposal?.DecidedAt is { } at ? criteria.OlderThanCurrent(at) : null,
            };
        })];
    }

    /// <summary>Adds what only this reader reads: which decisions are one's own, which approvals wait for others, and what was asked.</summary>
    public async Task<IReadOnlyList<FinalRow>> ForAsync(IReadOnlyList<FinalRow> rows, IReadOnlyList<Review> reviews, Person reader, Words words, CancellationToken cancellationToken)
    {
        var readerId = reader.Id;
        var ids = reviews.Select(review => review.Id).ToList();
        var voted = await db.Votes.AsNoTracking().Where(row => ids.Contains(row.ReviewId) && row.PersonId == readerId).Select(row => new { row.ReviewId, row.Round }).ToListAsync(cancellationToken);
        var asked = await db.Questions.Where(row => ids.Contains(row.ReviewId)).Select(row => row.ReviewId).Distinct().ToListAsync(cancellationToken);
        var shown = new List<FinalRow>();
        foreach (var (row, review) in rows.Zip(reviews))
        {
            var own = review.SecondPerson && row.Votes.Any(vote => vote.PersonId == readerId);
            shown.Add(row with
            {
                Own = own, SecondPeople = own ? await second.NamesAsync(review, readerId, cancellationToken) : [],
                Waits = voted.Exists(vote => vote.ReviewId == review.Id && vote.Round == review.Round),
                Questions = asked.Contains(review.Id) ? await questions.ReadAsync(review.Id, reader, words, cancellationToken) : [],
            });
        }

        return shown;
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
        var open = OpenQuestions.Of(db).Where(row => row.RequisitionId == requisitionId && (row.Kind == ReviewKind.Candidate || row.Kind == ReviewKind.Interview || row.Kind == ReviewKind.Decision));
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
        var away = await db.Assignments.AsNoTracking().Where(row => ids.Contains(row.ReviewId) && row.DelegatedFrom != null)
            .ToDictionaryAsync(row => (row.ReviewId, row.PersonId), row => row.DelegatedFrom!.Value, cancellationToken);
        var names = await NamesAsync([.. votes.Select(vote => vote.PersonId).Concat(away.Values).Distinct()], cancellationToken);
        return votes.Where(vote => vote.Round == rounds[vote.ReviewId]).ToLookup(
            vote => vote.ReviewId,
            vote => new FinalVote(
                vote.PersonId, names.GetValueOrDefault(vote.PersonId, "?"), vote.Decision, vote.Reason,
                away.TryGetValue((vote.ReviewId, vote.PersonId), out var whom) ? names.GetValueOrDefault(whom, "?") : null));
    }

    private Task<Dictionary<Guid, string>> NamesAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken) =>
        db.People.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);

    private sealed record OutcomeCount(ReviewState State, Outcome? Outcome, int Count);
}
