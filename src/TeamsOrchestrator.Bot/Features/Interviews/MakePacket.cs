using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents;
using TeamsOrchestrator.Agents.Interviews;
using TeamsOrchestrator.Agents.Models;
using TeamsOrchestrator.Agents.Redaction;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Features.Interviews;

/// <summary>Lays side by side what is known about a candidate, or does so anew with feedback.</summary>
internal sealed class MakePacket(
    HiringDb db, UnitOfWork unit, ArtifactStore artifacts, InterviewReader interviews, ApplicantNames names, WorkflowDriver workflows, WorkflowPosition position, AuditLog audit,
    AgentPair<DecisionPacketRequest, DecisionPacketDraft> agent) : IWorkHandler
{
    public static WorkKind Kind => WorkKind.MakePacket;

    public async Task RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var candidate = await db.Candidates.SingleAsync(row => row.Id == item.SubjectId, cancellationToken);
        if (await position.FindAsync(item, candidate.Id, cancellationToken) is { } instance)
        {
            var isForPeople = candidate.DeclinedAi || await position.IsForPeopleAsync(instance, cancellationToken);
            if (!isForPeople)
            {
                await MakeAsync(candidate, instance, fault => position.IsForRulesAsync(instance, fault, item, cancellationToken), cancellationToken);
            }

            await workflows.AdvanceAsync(instance, instance.StepId, isForPeople ? StepOutcome.Failed : StepOutcome.Next, cancellationToken);
        }

        await unit.CommitAsync(item, cancellationToken);
    }

    public async Task GiveUpAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var candidate = await db.Candidates.SingleAsync(row => row.Id == item.SubjectId, cancellationToken);
        if (await position.FindAsync(item, candidate.Id, cancellationToken) is { } instance)
        {
            audit.Add(candidate.RequisitionId, AuditActor.Agent(agent.Lead.ToString(), inputs: null), "packet.failed", candidate.Id, detail: null, candidate.Id);
            await workflows.AdvanceAsync(instance, instance.StepId, StepOutcome.Failed, cancellationToken);
        }
    }

    private async Task MakeAsync(Candidate candidate, WorkflowInstance instance, Func<ModelFaultException, Task<bool>> withoutModel, CancellationToken cancellationToken)
    {
        var inputs = await InterviewInputs.ReadAsync(db, artifacts, candidate, cancellationToken);
        var record = await interviews.ReadAsync(candidate, cancellationToken);
        var feedback = await FeedbackAsync(candidate, instance, cancellationToken);
        var covering = agent.HasModel ? await names.CoveringAsync(candidate, cancellationToken) : null;
        var request = new DecisionPacketRequest(inputs.Criteria, inputs.Language)
        {
            Covering = covering ?? Covering.Everything,
            Screening = inputs.Screening, SecondOpinion = inputs.Screening?.Second, Notes = [.. record.Notes.Select(item => item.Notes)], Assessment = record.Assessment, Feedback = feedback?.Reason,
        };
        var (draft, by) = await agent.RunAsync(request, covering is not null, withoutModel, cancellationToken);
        var changed = feedback is null || draft.Understood.Count > 0;
        if (changed)
        {
            await StoreAsync(candidate, inputs, record, PacketCheck.Check(draft.Packet, request), by, feedback?.Id, cancellationToken);
        }

        if (feedback is not null)
        {
            var before = await artifacts.ReadAsync(
                await artifacts.NewestAsync(ArtifactKind.RevisionAnswer, candidate.RequisitionId, candidate.Id, cancellationToken), ArtifactJson.Default.RevisionAnswer, cancellationToken);
            await artifacts.AddAsync(
                ArtifactKind.RevisionAnswer, candidate.RequisitionId, candidate, by.ToString(), feedback.Id.ToString("N"),
                new RevisionAnswer(feedback.Reason ?? string.Empty, draft.Understood, draft.NotUsed, changed, Hints: before?.Hints), ArtifactJson.Default.RevisionAnswer, cancellationToken);
        }
    }

    // Only feedback on a packet sends it back here, and each is answered once.
    private async Task<Vote?> FeedbackAsync(Candidate candidate, WorkflowInstance instance, CancellationToken cancellationToken)
    {
        var feedback = await position.FeedbackAsync(instance, cancellationToken);
        var inputs = feedback?.Id.ToString("N");
        var onPacket = feedback is not null && await db.Reviews.AnyAsync(row => row.Id == feedback.ReviewId && row.Kind == ReviewKind.Decision, cancellationToken);
        return onPacket && !await db.Artifacts.AnyAsync(
            row => row.CandidateId == candidate.Id && row.Kind == ArtifactKind.RevisionAnswer && row.InputsFingerprint == inputs, cancellationToken) ? feedback : null;
    }

    private async Task StoreAsync(Candidate candidate, InterviewInputs inputs, InterviewRecord record, DecisionPacket packet, AgentIdentity by, Guid? feedbackId, CancellationToken cancellationToken)
    {
        var fingerprint = ArtifactStore.Fingerprint(
            [by.ToString(), inputs.ScreeningId?.ToString("N") ?? string.Empty, feedbackId?.ToString("N") ?? string.Empty, .. record.Notes.Select(item => $"{item.PersonId:N}:{item.At}")]);
        await artifacts.AddAsync(
            ArtifactKind.DecisionPacket, candidate.RequisitionId, candidate, by.ToString(), fingerprint, packet, ArtifactJson.Default.DecisionPacket, cancellationToken);
        audit.Add(candidate.RequisitionId, AuditActor.Agent(by.ToString(), fingerprint), "packet.made", candidate.Id, detail: null, candidate.Id);
    }
}
