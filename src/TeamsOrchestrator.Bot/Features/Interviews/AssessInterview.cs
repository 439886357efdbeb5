using Microsoft.EntityFrameworkCore;
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
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Features.Interviews;

/// <summary>Compares the notes of an interview with the criteria. Whatever is claimed of them is checked against their words.</summary>
internal sealed class AssessInterview(
    HiringDb db, UnitOfWork unit, ArtifactStore artifacts, InterviewReader interviews, ApplicantNames names, WorkflowDriver workflows, WorkflowPosition position, AuditLog audit,
    AgentPair<InterviewAssessmentRequest, InterviewAssessment> agent) : IWorkHandler
{
    public static WorkKind Kind => WorkKind.AssessInterview;

    public async Task RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var candidate = await db.Candidates.SingleAsync(row => row.Id == item.SubjectId, cancellationToken);
        if (await position.FindAsync(item, candidate.Id, cancellationToken) is { } instance)
        {
            var assessed = !candidate.DeclinedAi && !await position.IsForPeopleAsync(instance, cancellationToken) && await AssessAsync(candidate, fault => position.IsForRulesAsync(instance, fault, item, cancellationToken), cancellationToken);
            await workflows.AdvanceAsync(instance, instance.StepId, assessed ? StepOutcome.Next : StepOutcome.Failed, cancellationToken);
        }

        await unit.CommitAsync(item, cancellationToken);
    }

    public async Task GiveUpAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var candidate = await db.Candidates.SingleAsync(row => row.Id == item.SubjectId, cancellationToken);
        if (await position.FindAsync(item, candidate.Id, cancellationToken) is { } instance)
        {
            audit.Add(candidate.RequisitionId, AuditActor.Agent(agent.Lead.ToString(), inputs: null), "interview.assessment-failed", candidate.Id, detail: null, candidate.Id);
            await workflows.AdvanceAsync(instance, instance.StepId, StepOutcome.Failed, cancellationToken);
        }
    }

    private async Task<bool> AssessAsync(Candidate candidate, Func<ModelFaultException, Task<bool>> withoutModel, CancellationToken cancellationToken)
    {
        var inputs = await InterviewInputs.ReadAsync(db, artifacts, candidate, cancellationToken);
        var record = await interviews.ReadAsync(candidate, cancellationToken);
        if (record.Notes.Count == 0)
        {
            return false;
        }

        IReadOnlyList<InterviewNotes> notes = [.. record.Notes.Select(item => item.Notes)];
        var covering = agent.HasModel ? await names.CoveringAsync(candidate, cancellationToken) : null;
        var request = new InterviewAssessmentRequest(inputs.Criteria, notes) { Covering = covering ?? Covering.Everything };
        var (made, by) = await agent.RunAsync(request, covering is not null, withoutModel, cancellationToken);
        var assessment = AssessmentCheck.Check(made, inputs.Criteria, notes);
        var fingerprint = ArtifactStore.Fingerprint(
            [by.ToString(), inputs.Requisition.ApprovedCriteriaId?.ToString("N") ?? string.Empty, .. record.Notes.Select(item => $"{item.PersonId:N}:{item.At}")]);
        await artifacts.AddAsync(
            ArtifactKind.Assessment, candidate.RequisitionId, candidate, by.ToString(), fingerprint, assessment, ArtifactJson.Default.InterviewAssessment, cancellationToken);
        audit.Add(candidate.RequisitionId, AuditActor.Agent(by.ToString(), fingerprint), "interview.assessed", candidate.Id, detail: null, candidate.Id);
        return true;
    }
}
