using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents;
using TeamsOrchestrator.Agents.Messages;
using TeamsOrchestrator.Agents.Models;
using TeamsOrchestrator.Agents.Redaction;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Features.Reviews.Messages;

/// <summary>Drafts the message to a candidate who was decided on, or drafts it anew with feedback.</summary>
internal sealed class DraftMessage(
    HiringDb db, UnitOfWork unit, ArtifactStore artifacts, MessageFacts facts, ApplicantNames names, WorkflowDriver workflows, WorkflowPosition position, Outbox outbox, AuditLog audit,
    AgentPair<MessageRequest, MessageDraft> writer, AgentPair<MessageRevisionRequest, MessageRevision> reviser) : IWorkHandler
{
    public static WorkKind Kind => WorkKind.DraftMessage;

    public async Task RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        if (await position.FindAsync(item, item.SubjectId, cancellationToken) is { } instance)
        {
            var candidate = await db.Candidates.SingleAsync(row => row.Id == item.SubjectId, cancellationToken);
            var requisition = await db.Requisitions.SingleAsync(row => row.Id == candidate.RequisitionId, cancellationToken);
            var outcome = StepOutcome.Failed;
            if (!await position.IsForPeopleAsync(instance, cancellationToken))
            {
                await MakeAsync(instance, candidate, requisition, fault => position.IsForRulesAsync(instance, fault, item, cancellationToken), cancellationToken);
                outcome = StepOutcome.Next;
            }

            await workflows.AdvanceAsync(instance, instance.StepId, outcome, cancellationToken);
            outbox.UpdateAll(CardKinds.Progress, requisition.Id, quiet: true);
        }

        await unit.CommitAsync(item, cancellationToken);
    }

    // A person writes it then.
    public async Task GiveUpAsync(WorkItem item, CancellationToken cancellationToken)
    {
        if (await position.FindAsync(item, item.SubjectId, cancellationToken) is { } instance)
        {
            audit.Add(instance.RequisitionId, AuditActor.Agent(writer.Lead.ToString(), string.Empty), "message.failed", item.SubjectId, detail: null, item.SubjectId);
            await workflows.AdvanceAsync(instance, instance.StepId, StepOutcome.Failed, cancellationToken);
        }
    }

    public async Task<bool> GiveUpStoppedAsync(WorkItem item, CancellationToken cancellationToken)
    {
        await GiveUpAsync(item, cancellationToken);
        return true;
    }

    private async Task MakeAsync(
        WorkflowInstance instance, Candidate candidate, Requisition requisition, Func<ModelFaultException, Task<bool>> withoutModel, CancellationToken cancellationToken)
    {
        // Where no model may read anything about the candidate, rules write the message.
        var covering = writer.HasModel ? await names.CoveringAsync(candidate, cancellationToken) : null;
        var request = await facts.ReadAsync(candidate, requisition, cancellationToken) with { Covering = covering ?? Covering.Everything };
        var newest = await artifacts.NewestAsync(ArtifactKind.Message, requisition.Id, candidate.Id, cancellationToken);
        var feedback = await position.FeedbackAsync(instance, cancellationToken);
        if (feedback is not null && await artifacts.ReadAsync(newest, ArtifactJson.Default.MessageVersion, cancellationToken) is { } current)
        {
            await ReviseAsync(candidate, request, current, feedback, covering is not null, withoutModel, cancellationToken);
            return;
        }

        var inputs = MessageFacts.Fingerprint(writer.By(covering is not null).ToString(), request);
        if (newest is not { Agent: not null } || !string.Equals(newest.InputsFingerprint, inputs, StringComparison.Ordinal))
        {
            var (draft, by) = await writer.RunAsync(request, covering is not null, withoutModel, cancellationToken);
            await KeepAsync(
                candidate, by, MessageFacts.Fingerprint(by.ToString(), request), draft, await facts.AddressAsync(candidate, cancellationToken), "message.drafted", cancellationToken);
        }
    }

    private async Task ReviseAsync(
        Candidate candidate, MessageRequest request, MessageVersion current, Vote feedback, bool mayAskModel, Func<ModelFaultException, Task<bool>> withoutModel, CancellationToken cancellationToken)
    {
        var (said, key) = (feedback.Reason ?? string.Empty, feedback.Id.ToString("N"));
        var (revision, agent) = await reviser.RunAsync(new MessageRevisionRequest(request, current.Draft, said), mayAskModel, withoutModel, cancellationToken);
        if (revision.Revised is { } revised)
        {
            await KeepAsync(candidate, agent, ArtifactStore.Fingerprint(agent.ToString(), key), revised, current.To, "message.revised", cancellationToken);
        }
        else
        {
            audit.Add(candidate.RequisitionId, AuditActor.Agent(agent.ToString(), key), "message.unchanged", candidate.Id, detail: null, candidate.Id);
        }

        var answer = new RevisionAnswer(said, revision.Understood, revision.NotUsed, revision.Revised is not null);
        await artifacts.AddAsync(
            ArtifactKind.MessageAnswer, candidate.RequisitionId, candidate, agent.ToString(), key, answer, ArtifactJson.Default.RevisionAnswer, cancellationToken);
    }

    private async Task KeepAsync(Candidate candidate, AgentIdentity agent, string inputs, MessageDraft draft, string? to, string code, CancellationToken cancellationToken)
    {
        await artifacts.AddAsync(
            ArtifactKind.Message, candidate.RequisitionId, candidate, agent.ToString(), inputs, new MessageVersion(draft, to), ArtifactJson.Default.MessageVersion, cancellationToken);
        audit.Add(candidate.RequisitionId, AuditActor.Agent(agent.ToString(), inputs), code, candidate.Id, detail: null, candidate.Id);
    }
}
