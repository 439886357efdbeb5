using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents;
using TeamsOrchestrator.Agents.Interviews;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
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
    HiringDb db, UnitOfWork unit, ArtifactStore artifacts, WorkflowDriver workflows, WorkflowPosition position, CallSubject subject, Outbox outbox, AuditLog audit,
    IAgent<InterviewKitRequest, InterviewKitDraft> agent) : IWorkHandler
{
    public static WorkKind Kind => WorkKind.MakeInterviewKit;

    /// <summary>Returns the mark of core questions: whoever changed them, they belong to one version of the criteria.</summary>
    public static string MarkOf(Guid? criteriaId) => ArtifactStore.Fingerprint("core", criteriaId?.ToString("N") ?? string.Empty);

    public async Task RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var candidate = await db.Candidates.SingleAsync(row => row.Id == item.SubjectId, cancellationToken);
        if (await position.FindAsync(item, candidate.Id, cancellationToken) is { } instance)
        {
            var outcome = candidate.DeclinedAi ? await CoreAloneAsync(candidate, cancellationToken)
                : await position.IsForPeopleAsync(instance, cancellationToken) ? StepOutcome.Failed : await RunAsync(candidate, instance, cancellationToken);
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
            audit.Add(candidate.RequisitionId, AuditActor.Agent(agent.Identity.ToString(), inputs: null), "interview.kit-failed", candidate.Id, detail: null, candidate.Id);
            await workflows.AdvanceAsync(instance, instance.StepId, StepOutcome.Failed, cancellationToken);
        }
    }

    // Whoever declined AI is asked what everybody is asked. Those questions are made from the criteria, on nobody's account but the requisition's.
    private async Task<StepOutcome> CoreAloneAsync(Candidate candidate, CancellationToken cancellationToken)
    {
        subject.IsAbout(candidate.RequisitionId);
        await CoreAsync(await InterviewInputs.ReadAsync(db, artifacts, candidate, cancellationToken), cancellationToken);
        return StepOutcome.Next;
    }

    private async Task<StepOutcome> RunAsync(Candidate candidate, WorkflowInstance instance, CancellationToken cancellationToken)
    {
        var inputs = await InterviewInputs.ReadAsync(db, artifacts, candidate, cancellationToken);
        var core = await CoreAsync(inputs, cancellationToken);
        if (await position.FeedbackAsync(instance, cancellationToken) is { } feedback && !await IsAnsweredAsync(candidate, feedback, cancellationToken))
        {
            await ReviseAsync(candidate, inputs, core, feedback, cancellationToken);
            return StepOutcome.Next;
        }

        // Whoever could not be screened is asked the core questions; there is no evidence to aim at.
        var draft = inputs.Screening is null ? null : await agent.RunAsync(Request(inputs, core), cancellationToken);
        await StoreAsync(candidate, inputs, KitCheck.Check(draft?.Kit ?? new InterviewKit([], core.Language), core: false, inputs.Screening), feedbackId: null, cancellationToken);
        return StepOutcome.Next;
    }

    private static InterviewKitRequest Request(InterviewInputs inputs, InterviewKit core) => new(inputs.Criteria, inputs.Language) { Screening = inputs.Screening, Core = core };

    private async Task<InterviewKit> CoreAsync(InterviewInputs inputs, CancellationToken cancellationToken)
    {
        var mark = MarkOf(inputs.Requisition.ApprovedCriteriaId);
        var newest = await artifacts.NewestAsync(ArtifactKind.InterviewKit, inputs.Requisition.Id, candidateId: null, cancellationToken);
        if (string.Equals(newest?.InputsFingerprint, mark, StringComparison.Ordinal) && await artifacts.ReadAsync(newest, ArtifactJson.Default.InterviewKit, cancellationToken) is { } known)
        {
            return known;
        }

        var draft = await agent.RunAsync(new InterviewKitRequest(inputs.Criteria, inputs.Language), cancellationToken);
        var core = KitCheck.Check(draft.Kit, core: true, screening: null);
        var version = await artifacts.AddAsync(
            ArtifactKind.InterviewKit, inputs.Requisition.Id, candidate: null, agent.Identity.ToString(), mark, core, ArtifactJson.Default.InterviewKit, cancellationToken);
        audit.Add(inputs.Requisition.Id, AuditActor.Agent(agent.Identity.ToString(), mark), "interview.core-made", version.Id);
        return core;
    }

    private async Task ReviseAsync(Candidate candidate, InterviewInputs inputs, InterviewKit core, Vote feedback, CancellationToken cancellationToken)
    {
        var newest = await artifacts.NewestAsync(ArtifactKind.InterviewKit, candidate.RequisitionId, candidate.Id, cancellationToken);
        var current = await artifacts.ReadAsync(newest, ArtifactJson.Default.InterviewKit, cancellationToken) ?? new InterviewKit([], core.Language);
        var words = feedback.Reason ?? string.Empty;
        var screening = inputs.Screening ?? new ScreeningResult([], 0, Recommendation.Consider, []);
        var draft = await agent.RunAsync(Request(inputs, core) with { Screening = screening, Current = current, Feedback = words }, cancellationToken);
        var kit = KitCheck.Check(draft.Kit, core: false, screening);
        var changed = !kit.Questions.Select(question => question.Text).SequenceEqual(current.Questions.Select(question => question.Text), StringComparer.Ordinal);
        if (changed)
        {
            await StoreAsync(candidate, inputs, kit, feedback.Id, cancellationToken);
        }

        await AnswerAsync(candidate, feedback, new RevisionAnswer(words, draft.Understood, draft.NotUsed, changed), cancellationToken);
    }

    // The hints to the reading of the CV that an earlier answer holds must outlast this one.
    private async Task AnswerAsync(Candidate candidate, Vote feedback, RevisionAnswer answer, CancellationToken cancellationToken)
    {
        var before = await artifacts.ReadAsync(
            await artifacts.NewestAsync(ArtifactKind.RevisionAnswer, candidate.RequisitionId, candidate.Id, cancellationToken), ArtifactJson.Default.RevisionAnswer, cancellationToken);
        await artifacts.AddAsync(
            ArtifactKind.RevisionAnswer, candidate.RequisitionId, candidate, agent.Identity.ToString(), feedback.Id.ToString("N"), answer with { Hints = before?.Hints },
            ArtifactJson.Default.RevisionAnswer, cancellationToken);
    }

    private async Task StoreAsync(Candidate candidate, InterviewInputs inputs, InterviewKit kit, Guid? feedbackId, CancellationToken cancellationToken)
    {
        var fingerprint = ArtifactStore.Fingerprint(agent.Identity.ToString(), inputs.ScreeningId?.ToString("N") ?? string.Empty, feedbackId?.ToString("N") ?? string.Empty);
        await artifacts.AddAsync(
            ArtifactKind.InterviewKit, candidate.RequisitionId, candidate, agent.Identity.ToString(), fingerprint, kit, ArtifactJson.Default.InterviewKit, cancellationToken);
        audit.Add(candidate.RequisitionId, AuditActor.Agent(agent.Identity.ToString(), fingerprint), "interview.kit-made", candidate.Id, detail: null, candidate.Id);
    }

    private Task<bool> IsAnsweredAsync(Candidate candidate, Vote feedback, CancellationToken cancellationToken)
    {
        var inputs = feedback.Id.ToString("N");
        return db.Artifacts.AnyAsync(row => row.CandidateId == candidate.Id && row.Kind == ArtifactKind.RevisionAnswer && row.InputsFingerprint == inputs, cancellationToken);
    }
}
