using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.JobDescriptions;
using TeamsOrchestrator.Agents.Models;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Derives criteria from the job description, or derives them anew with a reviewer's feedback.</summary>
internal sealed class DeriveCriteria(
    HiringDb db, UnitOfWork unit, FileContent contents, ArtifactStore artifacts, WorkflowDriver workflows, WorkflowPosition position, Outbox outbox, AuditLog audit,
    AgentPair<CriteriaRequest, CriteriaDraft> drafter, AgentPair<CriteriaRevisionRequest, CriteriaRevision> reviser, LocalJobWriter writer, ApplicantNames names) : IWorkHandler
{
    public static WorkKind Kind => WorkKind.DeriveCriteria;

    public async Task RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        if (await position.FindAsync(item, candidateId: null, cancellationToken) is { } instance)
        {
            if (await position.IsForPeopleAsync(instance, cancellationToken))
            {
                await GiveUpAsync(item, cancellationToken); // people write them themselves
                await unit.CommitAsync(item, cancellationToken);
                return;
            }

            var requisition = await db.Requisitions.SingleAsync(row => row.Id == item.SubjectId, cancellationToken);
            var job = await ReadJobAsync(requisition, cancellationToken);
            var outcome = await position.FeedbackAsync(instance, cancellationToken) is { } feedback && !await IsAnsweredAsync(requisition, feedback, cancellationToken)
                ? await ReviseAsync(requisition, job, feedback, WithoutModelAsync, cancellationToken)
                : await DraftAsync(requisition, job, WithoutModelAsync, cancellationToken);
            await workflows.AdvanceAsync(instance, instance.StepId, outcome, cancellationToken);
            outbox.UpdateAll(CardKinds.Progress, requisition.Id, quiet: true);

            Task<bool> WithoutModelAsync(ModelFaultException fault) => position.IsForRulesAsync(instance, fault, item, cancellationToken);
        }

        await unit.CommitAsync(item, cancellationToken);
    }

    // An agent reads what people sent.
    public async Task<bool> GiveUpStoppedAsync(WorkItem item, CancellationToken cancellationToken)
    {
        await GiveUpAsync(item, cancellationToken);
        return true;
    }

    public async Task GiveUpAsync(WorkItem item, CancellationToken cancellationToken)
    {
        if (await position.FindAsync(item, candidateId: null, cancellationToken) is { } instance)
        {
            var requisition = await db.Requisitions.SingleAsync(row => row.Id == item.SubjectId, cancellationToken);
            var version = await StoreAsync(requisition, new CriteriaDraft(Hiring.Criteria.CriteriaSet.Empty, []), "none", drafter.Lead, cancellationToken);
            audit.Add(requisition.Id, AuditActor.Agent(drafter.Lead.ToString(), version.InputsFingerprint), "criteria.failed", version.Id);
            await workflows.AdvanceAsync(instance, instance.StepId, StepOutcome.Failed, cancellationToken);
            outbox.UpdateAll(CardKinds.Progress, requisition.Id, quiet: true);
        }
    }

    private async Task<Document?> ReadJobAsync(Requisition requisition, CancellationToken cancellationToken)
    {
        if (await db.Files.SingleOrDefaultAsync(row => row.Id == requisition.JobDescriptionFileId, cancellationToken) is { } file)
        {
            return (await contents.ReadAsync(file, cancellationToken)).Document;
        }

        var written = await artifacts.ReadAsync(await artifacts.AgreedJobDescriptionAsync(requisition.Id, cancellationToken), ArtifactJson.Default.JobDescriptionDraft, cancellationToken);
        if (written is null && await artifacts.ReadAsync(
            await artifacts.NewestAsync(ArtifactKind.JobNotes, requisition.Id, candidateId: null, cancellationToken), ArtifactJson.Default.JobNotes, cancellationToken) is { } notes)
        {
            written = await writer.RunAsync(notes, cancellationToken); // a workflow in which nobody writes a job description: what the notes say
        }

        return written is null ? null : JobText.Read(written).ToDocument();
    }

    // From another job description the criteria are drafted anew; feedback on the earlier ones was answered then.
    private Task<bool> IsAnsweredAsync(Requisition requisition, Vote feedback, CancellationToken cancellationToken)
    {
        var inputs = feedback.Id.ToString("N");
        return db.Artifacts.AnyAsync(row => row.RequisitionId == requisition.Id && row.Kind == ArtifactKind.RevisionAnswer && row.InputsFingerprint == inputs, cancellationToken);
    }

    private async Task<StepOutcome> DraftAsync(Requisition requisition, Document? job, Func<ModelFaultException, Task<bool>> withoutModel, CancellationToken cancellationToken)
    {
        var (draft, by) = job is null
            ? (new CriteriaDraft(Hiring.Criteria.CriteriaSet.Empty, []), drafter.Lead)
            : await drafter.RunAsync(new CriteriaRequest(requisition.Title, job), mayAskModel: true, withoutModel, cancellationToken);
        var version = await StoreAsync(requisition, draft, job?.Text ?? string.Empty, by, cancellationToken);
        audit.Add(requisition.Id, AuditActor.Agent(by.ToString(), version.InputsFingerprint), "criteria.drafted", version.Id);
        return job is null ? StepOutcome.Failed : StepOutcome.Next;
    }

    private async Task<StepOutcome> ReviseAsync(
        Requisition requisition, Document? job, Vote feedback, Func<ModelFaultException, Task<bool>> withoutModel, CancellationToken cancellationToken)
    {
        var newest = await artifacts.NewestCriteriaAsync(requisition.Id, cancellationToken);
        var current = await artifacts.ReadAsync(newest, ArtifactJson.Default.CriteriaDraft, cancellationToken)
            ?? new CriteriaDraft(Hiring.Criteria.CriteriaSet.Empty, []);
        var words = feedback.Reason ?? string.Empty;
        var read = !reviser.HasModel ? words : await names.CoverAsync(requisition.Id, words, cancellationToken); // also in what is about everybody
        var (revision, by) = await reviser.RunAsync(new CriteriaRevisionRequest(current.Criteria, read, job), mayAskModel: true, withoutModel, cancellationToken);
        if (revision.Revised is { } revised)
        {
            var version = await StoreAsync(requisition, current with { Criteria = revised }, words, drafter.Lead, cancellationToken);
            audit.Add(requisition.Id, AuditActor.Agent(by.ToString(), version.InputsFingerprint), "criteria.revised", version.Id);
        }
        else
        {
            audit.Add(requisition.Id, AuditActor.Agent(by.ToString(), feedback.Id.ToString("N")), "criteria.unchanged", requisition.Id);
        }

        var answer = new RevisionAnswer(words, revision.Understood, revision.NotUsed, revision.Revised is not null);
        await artifacts.AddAsync(
            ArtifactKind.RevisionAnswer, requisition.Id, candidate: null, by.ToString(), feedback.Id.ToString("N"), answer,
            ArtifactJson.Default.RevisionAnswer, cancellationToken);
        return StepOutcome.Next;
    }

    private Task<ArtifactVersion> StoreAsync(Requisition requisition, CriteriaDraft draft, string inputs, AgentIdentity by, CancellationToken cancellationToken) => artifacts.AddAsync(
        ArtifactKind.Criteria, requisition.Id, candidate: null, by.ToString(), ArtifactStore.Fingerprint(by.ToString(), requisition.Title, inputs),
        draft, ArtifactJson.Default.CriteriaDraft, cancellationToken);
}
