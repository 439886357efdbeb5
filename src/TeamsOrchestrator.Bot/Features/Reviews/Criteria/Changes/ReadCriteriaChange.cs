using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria.Changes;

/// <summary>Reads what the card of a change of criteria shows to one reader.</summary>
internal sealed class ReadCriteriaChange(HiringDb db, ArtifactStore artifacts, ReadVotes votes, Standing standing)
{
    public async Task<CriteriaChangeModel?> ReadAsync(CardRequest request, CancellationToken cancellationToken)
    {
        var change = await db.CriteriaChanges.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Name.SubjectId, cancellationToken);
        if (change is null || request is not { Audience: ConversationKind.Personal, Reader: { } reader })
        {
            return null;
        }

        var requisition = await db.Requisitions.AsNoTracking().SingleAsync(row => row.Id == change.RequisitionId, cancellationToken);
        if (!Permissions.Allows(RequisitionAct.See, await standing.OfAsync(reader, requisition, cancellationToken)))
        {
            return null;
        }

        var approvers = await ApproversAsync(requisition, cancellationToken);
        var (waits, soFar) = await RoundAsync(change, approvers, reader.Id, cancellationToken);
        var effects = await EffectsAsync(change, requisition, request.Words, cancellationToken);
        var isUnderWay = !requisition.HasEnded && requisition.ApprovedCriteriaId == change.BeforeId;
        return new CriteriaChangeModel
        {
            ChangeId = change.Id, Code = requisition.Code, Title = requisition.Title, ProposedBy = await NameAsync(change.ProposedBy, cancellationToken), State = change.State,
            Changes = await ChangesAsync(change, cancellationToken), Reason = change.Reason, Open = change.Open, Decided = change.Decided,
            Pages = ChangePages.Parse(request.Name.Parameters),
            OnHold = await db.Candidates.CountAsync(row => row.RequisitionId == requisition.Id && row.State == CandidateState.OnHold, cancellationToken),
            OpenDiffering = effects.Count(row => row.IsOpen), Differing = [.. effects.Where(row => !row.IsOpen).Select(row => row.Decision)],
            MaySend = isUnderWay && change.State == CriteriaChangeState.Measured && change.ProposedBy == reader.Id,
            MayApprove = isUnderWay && waits.Contains(reader.Id), VotesSoFar = soFar, Voted = approvers.Contains(reader.Id) && !waits.Contains(reader.Id),
            MaySettle = !requisition.HasEnded && change.State == CriteriaChangeState.InForce && approvers.Contains(reader.Id),
            AnsweredBy = change.AnsweredBy is { } by ? await NameAsync(by, cancellationToken) : null,
            WaitsFor = [.. await db.People.AsNoTracking().Where(row => waits.Contains(row.Id)).OrderBy(row => row.Name).Select(row => row.Name).ToListAsync(cancellationToken)],
        };
    }

    /// <summary>Finds who approves a change: whoever is asked about the criteria of the requisition.</summary>
    public async Task<IReadOnlyList<Guid>> ApproversAsync(Requisition requisition, CancellationToken cancellationToken) => await db.Assignments
        .Where(row => row.State != AssignmentState.Released
            && db.Reviews.Any(review => review.Id == row.ReviewId && review.RequisitionId == requisition.Id && review.Kind == ReviewKind.Criteria))
        .OrderBy(row => row.Position).Select(row => row.PersonId).ToListAsync(cancellationToken);

    /// <summary>Finds who is still waited for, and what the others said where that may be read: once somebody agreed, the change is a round of the review of the criteria.</summary>
    private async Task<(IReadOnlyList<Guid> Waits, IReadOnlyList<VoteSoFar> SoFar)> RoundAsync(
        CriteriaChange change, IReadOnlyList<Guid> approvers, Guid readerId, CancellationToken cancellationToken)
    {
        var review = change.State != CriteriaChangeState.Asked ? null : await db.Reviews.AsNoTracking().SingleOrDefaultAsync(
            row => row.RequisitionId == change.RequisitionId && row.Kind == ReviewKind.Criteria && row.State == ReviewState.Open && row.ArtifactVersionId == change.AfterId, cancellationToken);
        if (review is null)
        {
            return (approvers, []);
        }

        var waits = await db.Assignments.Where(row => row.ReviewId == review.Id && (row.State == AssignmentState.Asked || row.State == AssignmentState.Later))
            .OrderBy(row => row.Position).Select(row => row.PersonId).ToListAsync(cancellationToken);
        return (waits, await votes.ReadAsync(review, readerId, cancellationToken));
    }

    private async Task<IReadOnlyList<CriterionChange>> ChangesAsync(CriteriaChange change, CancellationToken cancellationToken)
    {
        var before = await artifacts.ReadAsync(await artifacts.FindAsync(change.BeforeId, cancellationToken), ArtifactJson.Default.CriteriaDraft, cancellationToken);
        var after = await artifacts.ReadAsync(await artifacts.FindAsync(change.AfterId, cancellationToken), ArtifactJson.Default.CriteriaDraft, cancellationToken);
        return before is null || after is null ? [] : CriteriaDifference.Of(before.Criteria, after.Criteria);
    }

    private async Task<IReadOnlyList<(bool IsOpen, DifferingDecision Decision)>> EffectsAsync(CriteriaChange change, Requisition requisition, Words words, CancellationToken cancellationToken)
    {
        var rows = await db.CriteriaEffects.AsNoTracking().Where(row => row.ChangeId == change.Id)
            .Join(db.Candidates, row => row.CandidateId, candidate => candidate.Id, (effect, candidate) => new { effect, candidate }).ToListAsync(cancellationToken);
        var names = await db.People.AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
        return [.. rows.Where(row => !row.candidate.HasLeft).OrderBy(row => row.candidate.Number).Select(row => (
            row.effect.SettledBy is null && row.candidate.State < CandidateState.Proposed,
            new DifferingDecision(
                row.candidate.Id, row.candidate.DisplayName, row.candidate.Code, StateWords.Of(row.candidate, requisition, words), row.effect.Before, row.effect.After,
                row.effect.SettledBy is { } by ? names.GetValueOrDefault(by, "?") : null, row.effect.Reopened)))];
    }

    private async Task<string> NameAsync(Guid personId, CancellationToken cancellationToken) =>
        await db.People.Where(row => row.Id == personId).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken) ?? "?";
}
