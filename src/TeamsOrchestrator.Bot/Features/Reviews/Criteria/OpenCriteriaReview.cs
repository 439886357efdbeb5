using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria;

/// <summary>Asks about the criteria whom the workflow names: the hiring managers, as it comes with the product.</summary>
internal sealed class OpenCriteriaReview(HiringDb db, StepReviewers reviewers, PutCriteria put, ReviewCases cases, AuditLog audit, Outbox outbox) : IReviewOpening
{
    public string Subject => "criteria";

    /// <summary>Approves what the agent drafted in the agent's name. Criteria without a draft, or with nothing in them, go to people all the same.</summary>
    public async Task<bool> ActAsync(WorkflowInstance instance, WorkflowStep step, CancellationToken cancellationToken)
    {
        if (await cases.NewestAsync(ArtifactKind.Criteria, instance.RequisitionId, candidateId: null, cancellationToken) is not { Agent: { } agent } newest)
        {
            return false;
        }

        var requisition = await db.Requisitions.SingleAsync(row => row.Id == instance.RequisitionId, cancellationToken);
        requisition.ApproveCriteria(newest.Id);
        audit.Add(requisition.Id, AuditActor.Agent(agent, newest.InputsFingerprint), "criteria.approved-alone", newest.Id);
        outbox.UpdateAll(CardKinds.Progress, requisition.Id, quiet: true);
        return true;
    }

    public async Task OpenAsync(WorkflowInstance instance, WorkflowStep step, Review? review, CancellationToken cancellationToken)
    {
        var requisition = await db.Requisitions.SingleAsync(row => row.Id == instance.RequisitionId, cancellationToken);
        await put.RunAsync(
            new ReviewRequest(instance, step, ReviewKind.Criteria) { Reviewers = await reviewers.OfAsync(step, requisition, cancellationToken) }, review, cancellationToken);
    }
}
