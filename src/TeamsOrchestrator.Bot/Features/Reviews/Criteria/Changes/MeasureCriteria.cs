using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents.Pipeline;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria.Changes;

/// <summary>Compares everybody with the criteria before and after a change, and keeps whose recommendation differs. No screening changes by it.</summary>
internal sealed class MeasureCriteria(HiringDb db, UnitOfWork unit, ArtifactStore artifacts, CvScreener screener, Outbox outbox) : IWorkHandler
{
    public static WorkKind Kind => WorkKind.MeasureCriteria;

    public async Task RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var change = await db.CriteriaChanges.SingleAsync(row => row.Id == item.SubjectId, cancellationToken);
        if (change.State == CriteriaChangeState.Measuring)
        {
            var (before, after) = (await CriteriaAsync(change.BeforeId, cancellationToken), await CriteriaAsync(change.AfterId, cancellationToken));
            var candidates = await db.Candidates.AsNoTracking().Where(row => row.RequisitionId == change.RequisitionId).OrderBy(row => row.Number).ToListAsync(cancellationToken);
            foreach (var candidate in candidates.Where(candidate => !candidate.HasLeft))
            {
                await CompareAsync(change, candidate, before, after, cancellationToken);
            }

            change.Measure(
                candidates.Count(candidate => !candidate.HasLeft && candidate.State < CandidateState.Proposed),
                candidates.Count(candidate => candidate.State is CandidateState.Proposed or CandidateState.Decided));
            outbox.UpdateAll(CardKinds.CriteriaChange, change.Id, quiet: false);
        }

        await unit.CommitAsync(item, cancellationToken);
    }

    // Without its effect shown a change cannot count; it is dropped, and whoever proposed it reads so.
    public async Task GiveUpAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var change = await db.CriteriaChanges.SingleAsync(row => row.Id == item.SubjectId, cancellationToken);
        change.Decline(change.ProposedBy);
        outbox.UpdateAll(CardKinds.CriteriaChange, change.Id, quiet: false);
    }

    private async Task<CriteriaSet> CriteriaAsync(Guid versionId, CancellationToken cancellationToken) =>
        (await artifacts.ReadAsync(await artifacts.FindAsync(versionId, cancellationToken), ArtifactJson.Default.CriteriaDraft, cancellationToken))?.Criteria ?? CriteriaSet.Empty;

    private async Task CompareAsync(CriteriaChange change, Candidate candidate, CriteriaSet before, CriteriaSet after, CancellationToken cancellationToken)
    {
        var document = await artifacts.ReadAsync(
            await artifacts.NewestAsync(ArtifactKind.CvText, change.RequisitionId, candidate.Id, cancellationToken), ArtifactJson.Default.Document, cancellationToken);
        var profile = await artifacts.ReadAsync(
            await artifacts.NewestAsync(ArtifactKind.Profile, change.RequisitionId, candidate.Id, cancellationToken), ArtifactJson.Default.Profile, cancellationToken);
        if (document is null || profile is null || candidate.Fault is not null)
        {
            return;
        }

        var answers = await artifacts.ReadAsync(
            await artifacts.NewestAsync(ArtifactKind.RevisionAnswer, change.RequisitionId, candidate.Id, cancellationToken), ArtifactJson.Default.RevisionAnswer, cancellationToken);
        var then = await screener.ScreenAsync(document, screener.Prepare(document, profile, before, answers?.Hints ?? []), cancellationToken);
        var now = await screener.ScreenAsync(document, screener.Prepare(document, profile, after, answers?.Hints ?? []), cancellationToken);
        if (then.Recommendation != now.Recommendation)
        {
            db.CriteriaEffects.Add(new CriteriaEffect
            {
                TenantId = db.Tenant.Id, ChangeId = change.Id, CandidateId = candidate.Id, Before = then.Recommendation, After = now.Recommendation,
            });
        }
    }
}
