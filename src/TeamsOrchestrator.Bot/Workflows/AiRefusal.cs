using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Workflows;

/// <summary>Lets a candidate who declined AI go to people unscreened, within the commit under way: what agents found is withdrawn, and whoever decides is asked with the CV alone.</summary>
internal sealed class AiRefusal(HiringDb db, WorkflowDriver workflows, WorkQueue queue, Outbox outbox, AuditLog audit)
{
    /// <summary>The audit code; the event's detail is the earlier state.</summary>
    public const string AuditCode = "candidate.no-ai";

    private const string CandidateCard = "candidate";

    private static readonly WorkKind[] AgentsWork = [WorkKind.ScreenCandidate, WorkKind.MakeInterviewKit, WorkKind.AssessInterview, WorkKind.MakePacket];

    // What people noted themselves in an interview, the text of the CV and what can be read in it about the person stay.
    private static readonly ArtifactKind[] Findings =
    [
        ArtifactKind.Screening, ArtifactKind.LateScreening, ArtifactKind.LateResult, ArtifactKind.Summary, ArtifactKind.RevisionAnswer, ArtifactKind.InterviewKit, ArtifactKind.Assessment,
        ArtifactKind.DecisionPacket, ArtifactKind.Answer,
    ];

    /// <summary>Records it.</summary>
    /// <returns>Whether it was recorded now; it is not a second time, nor for who has ended.</returns>
    public async Task<bool> RunAsync(Candidate candidate, Requisition requisition, AuditActor actor, CancellationToken cancellationToken)
    {
        var earlier = EarlierState.Of(candidate);
        if (!candidate.DeclineAi())
        {
            return false;
        }

        audit.Add(requisition.Id, actor, AuditCode, candidate.Id, earlier.ToString(), candidate.Id);
        var reviews = await db.Reviews.Where(row => row.CandidateId == candidate.Id).ToListAsync(cancellationToken);
        reviews.FindAll(review => review.State == ReviewState.Open).ForEach(review => review.Cancel()); // nobody decides on what is withdrawn; it is asked again in place
        await StopAgentsAsync(candidate, cancellationToken);
        await WithdrawAsync(candidate, requisition, cancellationToken);
        foreach (var stack in await db.Stacks.Where(row => row.RequisitionId == requisition.Id).ToListAsync(cancellationToken))
        {
            stack.LastDecidedReviewId = reviews.Exists(review => review.Id == stack.LastDecidedReviewId) ? null : stack.LastDecidedReviewId;
            stack.DoneAnnounced = false;
        }

        var instance = await db.Instances.SingleAsync(row => row.CandidateId == candidate.Id, cancellationToken);
        await workflows.RestartAfterFirstStepAsync(instance, StepOutcome.Failed, cancellationToken); // as whose file cannot be read
        queue.Ask(WorkKind.PresentBatch, candidate.BatchId);
        queue.Ask(WorkKind.PresentFinal, requisition.Id);
        outbox.UpdateAll(CandidateCard, candidate.Id, quiet: true);
        outbox.UpdateAll(CardKinds.Answer, candidate.Id, quiet: false);
        foreach (var kind in new[] { CardKinds.Stack, CardKinds.Final, CardKinds.Interview, CardKinds.Interviews, CardKinds.Compare })
        {
            outbox.UpdateAll(kind, requisition.Id, quiet: false);
        }

        outbox.UpdateAll(CardKinds.Progress, requisition.Id, quiet: true);
        return true;
    }

    /// <summary>Lets what one application declined hold for another of the same person too, by the name of whoever recorded it.</summary>
    public async Task ShareAsync(Candidate from, Candidate to, CancellationToken cancellationToken)
    {
        if (!from.DeclinedAi || to.DeclinedAi)
        {
            return;
        }

        var requisition = await db.Requisitions.SingleAsync(row => row.Id == to.RequisitionId, cancellationToken);
        await RunAsync(to, requisition, await RecordedByAsync(from.Id, cancellationToken), cancellationToken);
    }

    /// <summary>Lets it hold from the start for a CV of somebody who declined AI in an application to the same requisition, by the same mail address or telephone number. The two are joined later.</summary>
    /// <param name="candidate">The candidate of the CV, who is on no process yet.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether the person declined.</returns>
    public async Task<bool> FollowAsync(Candidate candidate, CancellationToken cancellationToken)
    {
        var hashes = db.PersonSigns.Local.Where(sign => sign.CandidateId == candidate.Id && sign.Kind != SignKind.Name).Select(sign => sign.Hash).ToList();
        var known = hashes.Count == 0 ? [] : await db.PersonSigns.AsNoTracking().Where(row => row.RequisitionId == candidate.RequisitionId && row.CandidateId != candidate.Id && hashes.Contains(row.Hash))
            .Join(db.Candidates.Where(row => row.Fault == Candidate.NoAi), sign => sign.CandidateId, other => other.Id, (_, other) => new { other.Id, other.Name }).ToListAsync(cancellationToken);
        if (known.Find(other => PersonKey.MayBeOnePerson(other.Name, candidate.Name)) is not { } person || !candidate.DeclineAi())
        {
            return false;
        }

        audit.Add(candidate.RequisitionId, await RecordedByAsync(person.Id, cancellationToken), AuditCode, candidate.Id, nameof(CandidateState.New), candidate.Id);
        return true;
    }

    private async Task<AuditActor> RecordedByAsync(Guid candidateId, CancellationToken cancellationToken)
    {
        var by = await db.AuditEvents.AsNoTracking().Where(row => row.SubjectId == candidateId && row.Code == AuditCode)
            .OrderByDescending(row => row.Number).Select(row => row.ActorId).FirstOrDefaultAsync(cancellationToken);
        return Guid.TryParse(by, out var personId) ? AuditActor.Person(personId) : AuditActor.System;
    }

    // What still runs ends with an older generation and does not count.
    private async Task StopAgentsAsync(Candidate candidate, CancellationToken cancellationToken)
    {
        foreach (var item in await db.Work
            .Where(row => row.RequisitionId == candidate.RequisitionId && row.SubjectId == candidate.Id && row.State == WorkState.Pending && AgentsWork.Contains(row.Kind)).ToListAsync(cancellationToken))
        {
            item.Hold();
        }

        db.StepWaits.RemoveRange(await db.StepWaits.Where(row => row.CandidateId == candidate.Id).ToListAsync(cancellationToken));
    }

    // The rows stay, with what made them and when: the trail names them. Under a legal hold what they say stays too, and is shown to nobody.
    private async Task WithdrawAsync(Candidate candidate, Requisition requisition, CancellationToken cancellationToken)
    {
        db.CriteriaEffects.RemoveRange(await db.CriteriaEffects.Where(row => row.CandidateId == candidate.Id).ToListAsync(cancellationToken));
        if (requisition.LegalHold)
        {
            return;
        }

        foreach (var artifact in await db.Artifacts.Where(row => row.CandidateId == candidate.Id && Findings.Contains(row.Kind)).ToListAsync(cancellationToken))
        {
            db.Entry(artifact).Property(row => row.Content).CurrentValue = [];
        }

        foreach (var call in await db.ModelCalls.Where(row => row.CandidateId == candidate.Id).ToListAsync(cancellationToken))
        {
            (call.Fingerprint, call.Answer) = (string.Empty, null); // what was spent stays
        }
    }
}
