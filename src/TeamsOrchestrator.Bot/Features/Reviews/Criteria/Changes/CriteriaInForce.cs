using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria.Changes;

/// <summary>Lets changed criteria count: whoever is not decided on is compared anew, and the open question is replaced in place. Decisions stand.</summary>
internal sealed class CriteriaInForce(HiringDb db, WorkflowCatalogue catalogue, WorkflowDriver workflows, WorkQueue queue, Outbox outbox, AuditLog audit, KeyFactory ids)
{
    private const string Screener = "screener";

    /// <summary>Follows a decision on criteria that were changed after people were compared with them.</summary>
    /// <param name="requisition">The requisition.</param>
    /// <param name="approved">Whether the criteria were approved.</param>
    /// <param name="actorId">Who decided last.</param>
    /// <param name="reason">Why they were declined, or null.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task FollowAsync(Requisition requisition, bool approved, Guid actorId, string? reason, CancellationToken cancellationToken)
    {
        // Tracked: one that was asked for by this very click says so, though the table does not yet.
        var change = (await db.CriteriaChanges.Where(row => row.RequisitionId == requisition.Id).ToListAsync(cancellationToken))
            .Where(row => row.State == CriteriaChangeState.Asked).MaxBy(row => row.ProposedAt);
        if (change is not null && !approved)
        {
            await DeclineAsync(change, requisition, actorId, reason, cancellationToken);
        }
        else if (change?.Approve(actorId) == true)
        {
            audit.Add(requisition.Id, AuditActor.Person(actorId), "criteria.changed", change.AfterId, change.Reason);
            outbox.UpdateAll(CardKinds.CriteriaChange, change.Id, quiet: false);
            await CompareAnewAsync(requisition, change.Id, cancellationToken);
        }
    }

    /// <summary>Leaves the criteria as they were, and whoever proposed the change reads why. Where others had agreed to it already, the approval before it counts once more.</summary>
    public async Task DeclineAsync(CriteriaChange change, Requisition requisition, Guid actorId, string? reason, CancellationToken cancellationToken)
    {
        if (!change.Decline(actorId))
        {
            return;
        }

        audit.Add(requisition.Id, AuditActor.Person(actorId), "criteria.change-declined", change.AfterId, reason ?? change.Reason);
        if (await db.Reviews.SingleOrDefaultAsync(row => row.RequisitionId == requisition.Id && row.Kind == ReviewKind.Criteria, cancellationToken) is { } review
            && review.ArtifactVersionId != change.BeforeId)
        {
            var assignments = await db.Assignments.Where(row => row.ReviewId == review.Id).ToListAsync(cancellationToken);
            var votes = await db.Votes.AsNoTracking().Where(row => row.ReviewId == review.Id).ToListAsync(cancellationToken);
            db.Votes.AddRange(review.StandBy(change.BeforeId, assignments, votes, ids.Next));
            outbox.UpdateAll(CardKinds.CriteriaReview, requisition.Id, quiet: false);
        }

        outbox.UpdateAll(CardKinds.CriteriaChange, change.Id, quiet: false);
        if (change.ProposedBy != actorId)
        {
            var name = await db.People.Where(row => row.Id == actorId).Select(row => row.Name).SingleAsync(cancellationToken);
            await outbox.PostToAsync(
                change.ProposedBy,
                NoticeCard.Name($"change-declined:{change.Id:N}", requisition.Id, "CriteriaChange_DeclinedNotice", CardText.Escape(name), requisition.Code, CardText.Escape(reason ?? "–")), cancellationToken);
        }
    }

    private async Task CompareAnewAsync(Requisition requisition, Guid changeId, CancellationToken cancellationToken)
    {
        // Where everybody stands is read first: what a job changes after that is a conflict, and this starts again.
        var instances = await db.Instances.Where(row => row.RequisitionId == requisition.Id && row.CandidateId != null).ToListAsync(cancellationToken);
        var candidates = await db.Candidates.Where(row => row.RequisitionId == requisition.Id).ToDictionaryAsync(row => row.Id, cancellationToken);
        var reviews = await db.Reviews.Where(row => row.RequisitionId == requisition.Id && row.Kind == ReviewKind.Candidate && row.State == ReviewState.Open).ToListAsync(cancellationToken);
        var effects = await db.CriteriaEffects.Where(row => row.ChangeId == changeId).ToListAsync(cancellationToken);
        db.CriteriaEffects.RemoveRange(effects.Where(row => candidates[row.CandidateId].State < CandidateState.Proposed)); // they are compared anew; only decisions are left to look at
        foreach (var instance in instances)
        {
            var candidate = candidates[instance.CandidateId!.Value];
            var definition = await catalogue.FindAsync(db, instance.DefinitionHash, cancellationToken);
            if (candidate.HasEnded || candidate.State == CandidateState.Proposed || candidate.Fault is not (null or "AgentFailed")
                || definition.Steps[instance.StepId].Kind is not (StepKind.Review or StepKind.Agent)
                || definition.Steps.Values.FirstOrDefault(step => step.Kind == StepKind.Agent && string.Equals(step.Subject, Screener, StringComparison.Ordinal)) is not { } screen)
            {
                continue;
            }

            reviews.Find(row => row.CandidateId == candidate.Id)?.Cancel(); // nobody decides on what is being compared anew; it is asked again in place
            await workflows.GoBackAsync(instance, screen.Id, cancellationToken);
            queue.Ask(WorkKind.PresentBatch, candidate.BatchId);
        }

        outbox.UpdateAll(CardKinds.Stack, requisition.Id, quiet: false);
        outbox.UpdateAll(CardKinds.Final, requisition.Id, quiet: false);
        outbox.UpdateAll(CardKinds.Progress, requisition.Id, quiet: true);
    }
}
