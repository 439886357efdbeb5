using TeamsOrchestrator.Agents;
using TeamsOrchestrator.Agents.JobDescriptions;
using TeamsOrchestrator.Agents.Models;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Features.Screening.NewRequisitions;

/// <summary>Writes the job description from the recruiter's notes, or changes it with a reviewer's feedback.</summary>
internal sealed class WriteJobDescription(
    UnitOfWork unit, ArtifactStore artifacts, WorkflowDriver workflows, WorkflowPosition position, Outbox outbox, AuditLog audit, ApplicantNames names,
    IAgent<JobNotes, JobDescriptionDraft> writer, IAgent<JobDescriptionRevisionRequest, JobDescriptionRevision> reviser, LocalJobWriter rules, LocalJobReviser rulesReviser) : IWorkHandler
{
    public static WorkKind Kind => WorkKind.WriteJobDescription;

    public async Task RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        if (await position.FindAsync(item, candidateId: null, cancellationToken) is { } instance)
        {
            var outcome = await position.IsForPeopleAsync(instance, cancellationToken) ? StepOutcome.Failed : await MakeAsync(instance, item, cancellationToken);
            await MoveOnAsync(instance, outcome, cancellationToken);
        }

        await unit.CommitAsync(item, cancellationToken);
    }

    // A person writes it then.
    public async Task GiveUpAsync(WorkItem item, CancellationToken cancellationToken)
    {
        if (await position.FindAsync(item, candidateId: null, cancellationToken) is { } instance)
        {
            audit.Add(instance.RequisitionId, AuditActor.Agent(writer.Identity.ToString(), string.Empty), "job.failed", instance.RequisitionId);
            await MoveOnAsync(instance, StepOutcome.Failed, cancellationToken);
        }
    }

    public async Task<bool> GiveUpStoppedAsync(WorkItem item, CancellationToken cancellationToken)
    {
        await GiveUpAsync(item, cancellationToken);
        return true;
    }

    private async Task MoveOnAsync(WorkflowInstance instance, StepOutcome outcome, CancellationToken cancellationToken)
    {
        await workflows.AdvanceAsync(instance, instance.StepId, outcome, cancellationToken);
        outbox.UpdateAll(CardKinds.Progress, instance.RequisitionId, quiet: true);
    }

    private async Task<StepOutcome> MakeAsync(WorkflowInstance instance, WorkItem item, CancellationToken cancellationToken)
    {
        var noted = await artifacts.NewestAsync(ArtifactKind.JobNotes, instance.RequisitionId, candidateId: null, cancellationToken);
        if (await artifacts.ReadAsync(noted, ArtifactJson.Default.JobNotes, cancellationToken) is not { } notes)
        {
            return StepOutcome.Failed;
        }

        var newest = await artifacts.NewestAsync(ArtifactKind.JobDescription, instance.RequisitionId, candidateId: null, cancellationToken);
        var feedback = await position.FeedbackOnJobAsync(instance, cancellationToken);
        if (feedback is not null && await artifacts.ReadAsync(newest, ArtifactJson.Default.JobDescriptionDraft, cancellationToken) is { } current)
        {
            await ReviseAsync(instance, notes, current, feedback, item, cancellationToken);
            return StepOutcome.Next;
        }

        var (draft, by) = await RunAsync(writer, rules, notes, instance, item, cancellationToken);
        var inputs = ArtifactStore.Fingerprint(by.ToString(), noted!.Id.ToString());
        var version = await artifacts.AddAsync(
            ArtifactKind.JobDescription, instance.RequisitionId, candidate: null, by.ToString(), inputs, draft, ArtifactJson.Default.JobDescriptionDraft, cancellationToken);
        audit.Add(instance.RequisitionId, AuditActor.Agent(by.ToString(), inputs), "job.written", version.Id);
        return StepOutcome.Next;
    }

    private async Task ReviseAsync(WorkflowInstance instance, JobNotes notes, JobDescriptionDraft current, Vote feedback, WorkItem item, CancellationToken cancellationToken)
    {
        var (requisitionId, said, key) = (instance.RequisitionId, feedback.Reason ?? string.Empty, feedback.Id.ToString("N"));
        var read = reviser.Identity.Model is null ? said : await names.CoverAsync(requisitionId, said, cancellationToken); // who applied already is nobody that a model needs to know
        var (revision, by) = await RunAsync(reviser, rulesReviser, new JobDescriptionRevisionRequest(notes, current, read), instance, item, cancellationToken);
        if (revision.Revised is { } revised)
        {
            var inputs = ArtifactStore.Fingerprint(by.ToString(), key);
            var version = await artifacts.AddAsync(
                ArtifactKind.JobDescription, requisitionId, candidate: null, by.ToString(), inputs, revised, ArtifactJson.Default.JobDescriptionDraft, cancellationToken);
            audit.Add(requisitionId, AuditActor.Agent(by.ToString(), inputs), "job.revised", version.Id);
        }
        else
        {
            audit.Add(requisitionId, AuditActor.Agent(by.ToString(), key), "job.unchanged", requisitionId);
        }

        await artifacts.AddAsync(
            ArtifactKind.JobAnswer, requisitionId, candidate: null, by.ToString(), key, new RevisionAnswer(said, revision.Understood, revision.NotUsed, revision.Revised is not null),
            ArtifactJson.Default.RevisionAnswer, cancellationToken);
    }

    /// <summary>Lets an agent work, or the one with rules where the model fails and the workflow says so.</summary>
    private async Task<(TOutput Made, AgentIdentity By)> RunAsync<TInput, TOutput>(
        IAgent<TInput, TOutput> agent, IAgent<TInput, TOutput> byRules, TInput input, WorkflowInstance instance, WorkItem item, CancellationToken cancellationToken)
    {
        try
        {
            return (await agent.RunAsync(input, cancellationToken), agent.Identity);
        }
        catch (ModelFaultException fault)
        {
            if (!await position.IsForRulesAsync(instance, fault, item, cancellationToken))
            {
                throw;
            }

            return (await byRules.RunAsync(input, cancellationToken), byRules.Identity);
        }
    }
}
