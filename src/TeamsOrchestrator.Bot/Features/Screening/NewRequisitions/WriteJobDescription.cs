using TeamsOrchestrator.Agents;
using TeamsOrchestrator.Agents.JobDescriptions;
using TeamsOrchestrator.Agents.Models;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Evidence;
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
    AgentPair<JobNotes, JobDescriptionDraft> writer, AgentPair<JobDescriptionRevisionRequest, JobDescriptionRevision> reviser) : IWorkHandler
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
            audit.Add(instance.RequisitionId, AuditActor.Agent(writer.Lead.ToString(), string.Empty), "job.failed", instance.RequisitionId);
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

        var (draft, by) = await writer.RunAsync(notes, mayAskModel: true, ByRules(instance, item, cancellationToken), cancellationToken);
        var inputs = ArtifactStore.Fingerprint(by.ToString(), noted!.Id.ToString());
        var version = await artifacts.AddAsync(
            ArtifactKind.JobDescription, instance.RequisitionId, candidate: null, by.ToString(), inputs, draft, ArtifactJson.Default.JobDescriptionDraft, cancellationToken);
        audit.Add(instance.RequisitionId, AuditActor.Agent(by.ToString(), inputs), "job.written", version.Id);
        return StepOutcome.Next;
    }

    private async Task ReviseAsync(WorkflowInstance instance, JobNotes notes, JobDescriptionDraft current, Vote feedback, WorkItem item, CancellationToken cancellationToken)
    {
        var (requisitionId, said, key) = (instance.RequisitionId, feedback.Reason ?? string.Empty, feedback.Id.ToString("N"));
        var read = !reviser.HasModel ? said : await names.CoverAsync(requisitionId, said, cancellationToken); // who applied already is nobody that a model needs to know
        var (revision, by) = await reviser.RunAsync(new JobDescriptionRevisionRequest(notes, current, read), mayAskModel: true, ByRules(instance, item, cancellationToken), cancellationToken);
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

    private Func<ModelFaultException, Task<bool>> ByRules(WorkflowInstance instance, WorkItem item, CancellationToken cancellationToken) => fault => position.IsForRulesAsync(instance, fault, item, cancellationToken);
}
