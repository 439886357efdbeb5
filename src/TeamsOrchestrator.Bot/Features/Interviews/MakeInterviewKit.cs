using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents;
using TeamsOrchestrator.Agents.Interviews;
using TeamsOrchestrator.Agents.Models;
using TeamsOrchestrator.Agents.Redaction;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Models;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Features.Interviews;

/// <summary>Makes the questions of an interview. The core is made once per version of the criteria, for everybody; what is aimed at a candidate is made for each, or anew with feedback.</summary>
internal sealed class MakeInterviewKit(
    HiringDb db, UnitOfWork unit, ArtifactStore artifacts, WorkflowDriver workflows, WorkflowPosition position, ApplicantNames names, CallSubject subject, Outbox outbox, AuditLog audit,
    AgentPair<InterviewKitRequest, InterviewKitDraft> writer, AgentPair<InterviewKitRevisionRequest, InterviewKitDraft> reviser) : IWorkHandler
{
    public static WorkKind Kind => WorkKind.MakeInterviewKit;

    /// <summary>Returns the mark of core questions: whoever changed them, they belong to one version of the criteria.</summary>
    public static string MarkOf(Guid? criteriaId) => ArtifactStore.Fingerprint("core", criteriaId?.ToString("N") ?? string.Empty);

    public async Task RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var candidate = await db.Candidates.SingleAsync(row => row.Id == item.SubjectId, cancellationToken);
        if (await position.FindAsync(item, candidate.Id, cancellationToken) is { } instance)
        {
            Task<bool> WithoutModelAsync(ModelFaultException fault) => position.IsForRulesAsync(instance, fault, item, cancellationToken);
            var outcome = candidate.DeclinedAi ? await CoreAloneAsync(candidate, WithoutModelAsync, cancellationToken)
                : await position.IsForPeopleAsync(instance, cancellationToken) ? StepOutcome.Failed : await RunAsync(candidate, instance, WithoutModelAsync, cancellationToken);
            await workflows.AdvanceAsync(instance, instance.StepId, outcome, cancellationToken);
            outbox.UpdateAll(CardKinds.Progress, candidate.RequisitionId, quiet: true);
        }

        await unit.CommitAsync(item, cancellationToken);
    }

    public async Task GiveUpAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var candidate = await db.Candidates.SingleAsync(row => row.Id == item.SubjectId, cancellationToken);
        if (await position.FindAsync(item, candidate.Id, cancellationToken) is { } instance)
        {
            audit.Add(candidate.RequisitionId, AuditActor.Agent(writer.Lead.ToString(), inputs: null), "interview.kit-failed", candidate.Id, detail: null, candidate.Id);
            await workflows.AdvanceAsync(instance, instance.StepId, StepOutcome.Failed, cancellationToken);
        }
    }

    // Whoever declined AI is asked what everybody is asked.
    private async Task<StepOutcome> CoreAloneAsync(Candidate candidate, Func<ModelFaultException, Task<bool>> withoutModel, CancellationToken cancellationToken)
    {
        await CoreAsync(await InterviewInputs.ReadAsync(db, artifacts, candidate, cancellationToken), withoutModel, cancellationToken);
        return StepOutcome.Next;
    }

    private async Task<StepOutcome> RunAsync(Candidate candidate, WorkflowInstance instance, Func<ModelFaultException, Task<bool>> withoutModel, CancellationToken cancellationToken)
    {
        var inputs = await InterviewInputs.ReadAsync(db, artifacts, candidate, cancellationToken);
        var core = await CoreAsync(inputs, withoutModel, cancellationToken);
        subject.IsAbout(candidate.Id);
        var covering = writer.HasModel ? await names.CoveringAsync(candidate, cancellationToken) : null;
        var request = new InterviewKitRequest(inputs.Criteria, inputs.Language) { Screening = inputs.Screening, Core = core, Covering = covering ?? Covering.Everything };
        if (await position.FeedbackAsync(instance, cancellationToken) is { } feedback && !await IsAnsweredAsync(candidate, feedback, cancellationToken))
        {
            await ReviseAsync(candidate, inputs, request, feedback, covering is not null, withoutModel, cancellationToken);
            return StepOutcome.Next;
        }

        // Whoever could not be screened is asked the core questions; there is no evidence to aim at.
        var (draft, by) = inputs.Screening is null ? (null, writer.By(covering is not null)) : await writer.RunAsync(request, covering is not null, withoutModel, cancellationToken);
        await StoreAsync(candidate, inputs, KitCheck.Check(draft?.Kit ?? new InterviewKit([], core.Language), core: false, inputs.Screening), by, feedbackId: null, cancellationToken);
        return StepOutcome.Next;
    }

    // Made from the criteria, on nobody's account but the requisition's: an answer to whoever comes first is everybody's.
    private async Task<InterviewKit> CoreAsync(InterviewInputs inputs, Func<ModelFaultException, Task<bool>> withoutModel, CancellationToken cancellationToken)
    {
        var mark = MarkOf(inputs.Requisition.ApprovedCriteriaId);
        if (await KnownCoreAsync(inputs, mark, cancellationToken) is { } known)
        {
            return known;
        }

        subject.IsAbout(inputs.Requisition.Id);
        var (draft, by) = await writer.RunAsync(new InterviewKitRequest(inputs.Criteria, inputs.Language), mayAskModel: true, withoutModel, cancellationToken);
        if (await KnownCoreAsync(inputs, mark, cancellationToken) is { } meanwhile)
        {
            return meanwhile; // another was faster, and everybody is asked the same
        }

        var core = KitCheck.Check(draft.Kit, core: true, screening: null);
        var version = await artifacts.AddAsync(
            ArtifactKind.InterviewKit, inputs.Requisition.Id, candidate: null, by.ToString(), mark, core, ArtifactJson.Default.InterviewKit, cancellationToken);
        audit.Add(inputs.Requisition.Id, AuditActor.Agent(by.ToString(), mark), "interview.core-made", version.Id);
        return core;
    }

    private async Task<InterviewKit?> KnownCoreAsync(InterviewInputs inputs, string mark, CancellationToken cancellationToken)
    {
        var newest = await artifacts.NewestAsync(ArtifactKind.InterviewKit, inputs.Requisition.Id, candidateId: null, cancellationToken);
        return string.Equals(newest?.InputsFingerprint, mark, StringComparison.Ordinal) ? await artifacts.ReadAsync(newest, ArtifactJson.Default.InterviewKit, cancellationToken) : null;
    }

    private async Task ReviseAsync(
        Candidate candidate, InterviewInputs inputs, InterviewKitRequest request, Vote feedback, bool mayAskModel, Func<ModelFaultException, Task<bool>> withoutModel, CancellationToken cancellationToken)
    {
        var newest = await artifacts.NewestAsync(ArtifactKind.InterviewKit, candidate.RequisitionId, candidate.Id, cancellationToken);
        var current = await artifacts.ReadAsync(newest, ArtifactJson.Default.InterviewKit, cancellationToken) ?? new InterviewKit([], request.Core?.Language ?? inputs.Language);
        var (words, screening) = (feedback.Reason ?? string.Empty, inputs.Screening ?? new ScreeningResult([], 0, Recommendation.Consider, []));
        var (draft, by) = await reviser.RunAsync(new InterviewKitRevisionRequest(request with { Screening = screening }, current, words), mayAskModel, withoutModel, cancellationToken);
        var kit = KitCheck.Check(draft.Kit, core: false, screening);
        var changed = !kit.Questions.Select(question => question.Text).SequenceEqual(current.Questions.Select(question => question.Text), StringComparer.Ordinal);
        if (changed)
        {
            await StoreAsync(candidate, inputs, kit, by, feedback.Id, cancellationToken);
        }

        await AnswerAsync(candidate, feedback, by, new RevisionAnswer(words, draft.Understood, draft.NotUsed, changed), cancellationToken);
    }

    // The hints to the reading of the CV that an earlier answer holds must outlast this one.
    private async Task AnswerAsync(Candidate candidate, Vote feedback, AgentIdentity by, RevisionAnswer answer, CancellationToken cancellationToken)
    {
        var before = await artifacts.ReadAsync(
            await artifacts.NewestAsync(ArtifactKind.RevisionAnswer, candidate.RequisitionId, candidate.Id, cancellationToken), ArtifactJson.Default.RevisionAnswer, cancellationToken);
        await artifacts.AddAsync(
            ArtifactKind.RevisionAnswer, candidate.RequisitionId, candidate, by.ToString(), feedback.Id.ToString("N"), answer with { Hints = before?.Hints },
            ArtifactJson.Default.RevisionAnswer, cancellationToken);
    }

    private async Task StoreAsync(Candidate candidate, InterviewInputs inputs, InterviewKit kit, AgentIdentity by, Guid? feedbackId, CancellationToken cancellationToken)
    {
        var fingerprint = ArtifactStore.Fingerprint(by.ToString(), inputs.ScreeningId?.ToString("N") ?? string.Empty, feedbackId?.ToString("N") ?? string.Empty);
        await artifacts.AddAsync(
            ArtifactKind.InterviewKit, candidate.RequisitionId, candidate, by.ToString(), fingerprint, kit, ArtifactJson.Default.InterviewKit, cancellationToken);
        audit.Add(candidate.RequisitionId, AuditActor.Agent(by.ToString(), fingerprint), "interview.kit-made", candidate.Id, detail: null, candidate.Id);
    }

    private Task<bool> IsAnsweredAsync(Candidate candidate, Vote feedback, CancellationToken cancellationToken)
    {
        var inputs = feedback.Id.ToString("N");
        return db.Artifacts.AnyAsync(row => row.CandidateId == candidate.Id && row.Kind == ArtifactKind.RevisionAnswer && row.InputsFingerprint == inputs, cancellationToken);
    }
}
