using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Models;
using TeamsOrchestrator.Agents.Pipeline;
using TeamsOrchestrator.Agents.Screening;
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

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Screens one candidate against the approved criteria, or reads the CV again with a reviewer's feedback.</summary>
internal sealed class ScreenCandidate(
    HiringDb db, UnitOfWork unit, WorkQueue queue, Outbox outbox, ArtifactStore artifacts, WorkflowDriver workflows, WorkflowPosition position, AuditLog audit,
    Opinions opinions, SummaryWriter summaries, ApplicantNames names) : IWorkHandler
{
    public static WorkKind Kind => WorkKind.ScreenCandidate;

    public async Task RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var candidate = await db.Candidates.SingleAsync(row => row.Id == item.SubjectId, cancellationToken);
        if (await position.FindAsync(item, candidate.Id, cancellationToken) is { } instance)
        {
            // What an agent made is not thrown away because a person stopped meanwhile: the commit keeps it, and acts on it only where nobody did.
            var outcome = await RunAsync(item, candidate, instance, cancellationToken);
            await EndAsync(candidate, instance, outcome, CancellationToken.None);
            await unit.CommitAsync(item, CancellationToken.None);
            return;
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
        var candidate = await db.Candidates.SingleAsync(row => row.Id == item.SubjectId, cancellationToken);
        if (await position.FindAsync(item, candidate.Id, cancellationToken) is { } instance)
        {
            NotScreened(candidate, "AgentFailed");
            await EndAsync(candidate, instance, StepOutcome.Failed, cancellationToken);
        }
    }

    private async Task<StepOutcome> RunAsync(WorkItem item, Candidate candidate, WorkflowInstance instance, CancellationToken cancellationToken)
    {
        if (candidate.DeclinedAi || await position.IsForPeopleAsync(instance, cancellationToken))
        {
            NotScreened(candidate, "ForPeople");
            return StepOutcome.Failed;
        }

        var requisition = await db.Requisitions.SingleAsync(row => row.Id == candidate.RequisitionId, cancellationToken);
        if (await ReadAsync(candidate, requisition, cancellationToken) is not { } inputs)
        {
            NotScreened(candidate, candidate.Fault ?? "NoText");
            return StepOutcome.Failed;
        }

        if (await position.FeedbackAsync(instance, cancellationToken) is { } feedback)
        {
            await ReviseAsync(candidate, inputs, feedback, WithoutModelAsync, cancellationToken);
        }
        else
        {
            var (result, by) = await CompareAsync(candidate, inputs, WithoutModelAsync, cancellationToken);
            await TakeAsync(candidate, inputs, result, by, "candidate.screened", cancellationToken, CancellationToken.None);
        }

        return StepOutcome.Next;

        Task<bool> WithoutModelAsync(ModelFaultException fault) => position.IsForRulesAsync(instance, fault, item, cancellationToken);
    }

    private async Task<(ScreeningResult Result, AgentIdentity By)> CompareAsync(
        Candidate candidate, Inputs inputs, Func<ModelFaultException, Task<bool>> withoutModel, CancellationToken cancellationToken)
    {
        var lead = opinions.LeadOn(inputs.Document);
        var (result, by) = await KeptAsync(candidate, inputs, lead, cancellationToken) is { } kept
            ? (kept, lead) : await opinions.FormAsync(inputs.Document, inputs.Profile, inputs.Request, withoutModel, cancellationToken);
        try
        {
            return (await opinions.SwapAsync(inputs.Document, inputs.Profile, inputs.Request, result, cancellationToken), by);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // What came after somebody's stop is kept, and compared as somebody else's once the work goes on. After a stop of the program the run begins anew.
            if (!await db.Requisitions.AnyAsync(row => row.Id == candidate.RequisitionId && StoppedRequisitions.States.Contains(row.State), CancellationToken.None))
            {
                throw;
            }

            return (result, by);
        }
    }

    // What was ready after a stop, from the same inputs by the same agent, counts now that the work goes on.
    private async Task<ScreeningResult?> KeptAsync(Candidate candidate, Inputs inputs, AgentIdentity lead, CancellationToken cancellationToken)
    {
        var fingerprint = ArtifactStore.Fingerprint(lead.ToString(), inputs.Fingerprint);
        var kept = await db.Artifacts.AsNoTracking().Where(row => row.CandidateId == candidate.Id && row.Kind == ArtifactKind.LateScreening && row.InputsFingerprint == fingerprint)
            .OrderByDescending(row => row.CreatedAt).FirstOrDefaultAsync(cancellationToken);
        return await artifacts.ReadAsync(kept, ArtifactJson.Default.ScreeningResult, cancellationToken);
    }

    private async Task<Inputs?> ReadAsync(Candidate candidate, Requisition requisition, CancellationToken cancellationToken)
    {
        var text = await artifacts.NewestAsync(ArtifactKind.CvText, requisition.Id, candidate.Id, cancellationToken);
        var document = await artifacts.ReadAsync(text, ArtifactJson.Default.Document, cancellationToken);
        var profile = await artifacts.ReadAsync(
            await artifacts.NewestAsync(ArtifactKind.Profile, requisition.Id, candidate.Id, cancellationToken), ArtifactJson.Default.Profile, cancellationToken);
        var criteria = await artifacts.ReadAsync(
            await artifacts.FindAsync(requisition.ApprovedCriteriaId, cancellationToken), ArtifactJson.Default.CriteriaDraft, cancellationToken);
        if (document is null || profile is null || criteria is null || candidate.Fault is not null)
        {
            return null;
        }

        var answers = await artifacts.ReadAsync(
            await artifacts.NewestAsync(ArtifactKind.RevisionAnswer, requisition.Id, candidate.Id, cancellationToken), ArtifactJson.Default.RevisionAnswer, cancellationToken);
        return new Inputs(
            document,
            profile,
            opinions.Prepare(document, profile, criteria.Criteria, answers?.Hints ?? []),
            ArtifactStore.Fingerprint(text!.Id.ToString("N"), requisition.ApprovedCriteriaId!.Value.ToString("N")));
    }

    private async Task ReviseAsync(Candidate candidate, Inputs inputs, Vote feedback, Func<ModelFaultException, Task<bool>> withoutModel, CancellationToken cancellationToken)
    {
        var newest = await artifacts.NewestAsync(ArtifactKind.Screening, candidate.RequisitionId, candidate.Id, cancellationToken);
        var current = await artifacts.ReadAsync(newest, ArtifactJson.Default.ScreeningResult, cancellationToken)
            ?? (await opinions.FormAsync(inputs.Document, inputs.Profile, inputs.Request, withoutModel, cancellationToken)).Result;
        var words = feedback.Reason ?? string.Empty;
        var read = opinions.LeadOn(inputs.Document).Model is null ? words : await names.CoverAsync(candidate.RequisitionId, words, cancellationToken); // others are compared with, too
        var (revision, by) = await opinions.ReviseAsync(inputs.Document, inputs.Profile, new ScreeningRevisionRequest(inputs.Request, current, read), withoutModel, cancellationToken);
        if (revision.Revised is { } revised)
        {
            await TakeAsync(candidate, inputs, revised, by, "candidate.screened", cancellationToken, cancellationToken);
            await KeepCorrectionsAsync(candidate, inputs, newest, current, revised, [.. revision.Hints.Except(inputs.Request.Hints).Select(hint => hint.CriterionId)], cancellationToken);
        }
        else
        {
            candidate.Reconsider();
            audit.Add(
                candidate.RequisitionId, AuditActor.Agent(by.ToString(), inputs.Fingerprint), "candidate.unchanged", candidate.Id, detail: null, candidate.Id);
        }

        var answer = new RevisionAnswer(
            words, revision.Understood, revision.NotUsed, revision.Revised is not null, revision.AsksForOtherCriteria,
            revision.Revised is null ? inputs.Request.Hints : revision.Hints);
        await artifacts.AddAsync(
            ArtifactKind.RevisionAnswer, candidate.RequisitionId, candidate, by.ToString(), feedback.Id.ToString("N"), answer,
            ArtifactJson.Default.RevisionAnswer, cancellationToken);
    }

    /// <summary>What a person corrected stays corrected: a version of that person on top of the agent's, but for what the person asked to be read again.</summary>
    private async Task KeepCorrectionsAsync(
        Candidate candidate, Inputs inputs, ArtifactVersion? newest, ScreeningResult persons, ScreeningResult revised, IReadOnlyCollection<string> readAgain, CancellationToken cancellationToken)
    {
        if (newest?.PersonId is not { } personId)
        {
            return;
        }

        var agents = await artifacts.ReadAsync(
            await db.Artifacts.AsNoTracking()
                .Where(row => row.CandidateId == candidate.Id && row.Kind == ArtifactKind.Screening && row.Agent != null && row.Number < newest.Number)
                .OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellationToken),
            ArtifactJson.Default.ScreeningResult, cancellationToken);
        if (agents is not null && Corrections.Keep(inputs.Request.Criteria, revised, agents, persons, readAgain) is { } kept)
        {
            var fingerprint = ArtifactStore.Fingerprint(newest.Id.ToString(), personId.ToString());
            await artifacts.AddAsync(
                ArtifactKind.Screening, candidate.RequisitionId, candidate, personId, fingerprint, kept, ArtifactJson.Default.ScreeningResult, cancellationToken);
            await summaries.WriteAsync(candidate, inputs.Request.Criteria, inputs.Profile, kept, fingerprint, cancellationToken);
            candidate.Take(kept);
        }
    }

    private async Task TakeAsync(
        Candidate candidate, Inputs inputs, ScreeningResult result, AgentIdentity agent, string code, CancellationToken asking, CancellationToken cancellationToken)
    {
        var fingerprint = ArtifactStore.Fingerprint(agent.ToString(), inputs.Fingerprint);
        var version = await artifacts.AddAsync(
            ArtifactKind.Screening, candidate.RequisitionId, candidate, agent.ToString(), fingerprint, result, ArtifactJson.Default.ScreeningResult, cancellationToken);
        await summaries.WriteAsync(candidate, inputs.Request.Criteria, inputs.Profile, result, fingerprint, asking, cancellationToken);
        candidate.Take(result);
        audit.Add(candidate.RequisitionId, AuditActor.Agent(agent.ToString(), fingerprint), code, candidate.Id, $"{version.Id:N} {fingerprint}", candidate.Id);
    }

    private void NotScreened(Candidate candidate, string fault)
    {
        if (!candidate.CannotBeScreened(fault))
        {
            return; // the candidate declined AI: that is on record, and stays the reason
        }

        audit.Add(candidate.RequisitionId, AuditActor.Agent(opinions.Lead.ToString(), inputs: null), "candidate.not-screened", candidate.Id, fault, candidate.Id);
    }

    private async Task EndAsync(Candidate candidate, WorkflowInstance instance, StepOutcome outcome, CancellationToken cancellationToken)
    {
        await workflows.AdvanceAsync(instance, instance.StepId, outcome, cancellationToken);
        queue.Ask(WorkKind.PresentBatch, candidate.BatchId);
        outbox.UpdateAll(CardKinds.Progress, candidate.RequisitionId, quiet: true);
    }

    private sealed record Inputs(Document Document, Profile Profile, ScreeningRequest Request, string Fingerprint);
}
