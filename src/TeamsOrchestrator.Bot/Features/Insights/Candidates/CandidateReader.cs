using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Bot.Features.Insights.Timeline;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Insights.Candidates;

/// <summary>Gathers everything about one candidate.</summary>
internal sealed class CandidateReader(HiringDb db, DossierReader dossiers, TimelineReader timeline, WaitingReader waiting, OtherApplications others, RoleBook roles)
{
    private const int Events = 15;

    public async Task<CandidateModel> ReadAsync(
        Candidate candidate, Requisition requisition, CandidateFace face, int page, CardRequest request, CancellationToken cancellationToken) => new()
    {
        Dossier = await dossiers.ReadAsync(candidate, cancellationToken),
        Face = face,
        Page = page,
        Interviewing = await InterviewedPeople.In(db).AnyAsync(row => row.Id == candidate.Id, cancellationToken),
        WaitingFor = [.. (await waiting.OfCandidatesAsync([candidate.Id], cancellationToken))[candidate.Id].Distinct(StringComparer.Ordinal)],
        Others = await others.OfAsync(candidate, request.Reader, cancellationToken),
        Decisions = await DecisionsAsync(candidate.Id, request, cancellationToken),
        Undo = await UndoAsync(candidate, requisition, request.Reader, cancellationToken),
        ClosedBy = candidate.State == CandidateState.Closed && requisition.ClosedBy is { } closedBy
            ? await db.People.Where(row => row.Id == closedBy).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken)
            : null,
        ClosedWhen = requisition.ClosedAt is { } closedAt ? request.Words.When(closedAt, request.Reader?.TimeZone) : null,
        Timeline = face == CandidateFace.History ? await timeline.OfCandidateAsync(candidate, requisition, request, page, Events, cancellationToken) : TimelinePage.Empty,
    };

    /// <summary>Finds the decision that the reader may take back: the decider one's own, HR any, as long as it is not final.</summary>
    private async Task<(Guid ReviewId, int Round)?> UndoAsync(Candidate candidate, Requisition requisition, Person? reader, CancellationToken cancellationToken)
    {
        var review = candidate.HasEnded || requisition.HasEnded || reader is null ? null : await db.Reviews.AsNoTracking()
            .SingleOrDefaultAsync(row => row.CandidateId == candidate.Id && row.Kind == ReviewKind.Candidate && row.State == ReviewState.Decided, cancellationToken);
        var may = review is not null && (review.DecidedBy == reader!.Id || (!requisition.Confidential && roles.Of(reader).HasFlag(Roles.Hr)));
        return may ? (review!.Id, review.Round) : null;
    }

    /// <summary>Reads who decided what about a candidate. Where each manager decides alone, a vote stays unseen by those who have not decided yet.</summary>
    public async Task<IReadOnlyList<DecisionLine>> DecisionsAsync(Guid candidateId, CardRequest request, CancellationToken cancellationToken)
    {
        var readerId = request.Reader?.Id ?? Guid.Empty;
        var reviews = await db.Reviews.AsNoTracking().Where(row => row.CandidateId == candidateId).ToDictionaryAsync(row => row.Id, cancellationToken);
        var reviewIds = reviews.Keys.ToList();
        var asked = await db.Assignments
            .Where(row => reviewIds.Contains(row.ReviewId) && row.PersonId == readerId && row.State == AssignmentState.Asked).Select(row => row.ReviewId).ToListAsync(cancellationToken);
        var votes = await db.Votes.AsNoTracking().Where(row => reviewIds.Contains(row.ReviewId)).OrderBy(row => row.At).ToListAsync(cancellationToken);
        var people = votes.Select(vote => vote.PersonId).Distinct().ToList();
        var names = await db.People.Where(row => people.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
        return [.. votes
            .DistinctBy(vote => (vote.ReviewId, vote.PersonId, vote.Decision, vote.At)) // a decision that was reinstated is told once
            .Where(vote => !(reviews[vote.ReviewId] is { State: ReviewState.Open, IsUnseen: true } open && asked.Contains(open.Id) && vote.Round == open.Round && vote.PersonId != readerId))
            .Select(vote => new DecisionLine(
                request.Words.When(vote.At, request.Reader?.TimeZone), names.GetValueOrDefault(vote.PersonId, request.Words["Insights_Somebody"]),
                reviews[vote.ReviewId].Kind, vote.Decision, vote.Reason))];
    }
}
