using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Features.Reviews.JobDescriptions;

/// <summary>Asks about the job description whom the workflow names: the hiring managers, as it comes with the product.</summary>
internal sealed class OpenJobReview(HiringDb db, StepReviewers reviewers, PutJobDescription put, ReviewCases cases, AuditLog audit, Outbox outbox) : IReviewOpening
{
    public string Subject => "job-description";

    /// <summary>Lets what the agent wrote count in the agent's name. Where it wrote nothing, people are asked all the same.</summary>
    public async Task<bool> ActAsync(WorkflowInstance instance, WorkflowStep step, CancellationToken cancellationToken)
    {
        if (await cases.NewestAsync(ArtifactKind.JobDescription, instance.RequisitionId, candidateId: null, cancellationToken) is not { Agent: { } agent } newest
            || await db.Reviews.AnyAsync(row => row.InstanceId == instance.Id && row.StepId == step.Id, cancellationToken))
        {
            return false; // once people were asked, people answer
        }

        audit.Add(instance.RequisitionId, AuditActor.Agent(agent, newest.InputsFingerprint), "job.approved-alone", newest.Id);
        outbox.UpdateAll(CardKinds.Progress, instance.RequisitionId, quiet: true);
        return true;
    }

    public async Task OpenAsync(WorkflowInstance instance, WorkflowStep step, Review? review, CancellationToken cancellationToken)
    {
        var requisition = await db.Requisitions.SingleAsync(row => row.Id == instance.RequisitionId, cancellationToken);
        await put.RunAsync(new ReviewRequest(instance, step, ReviewKind.JobDescription) { Reviewers = await reviewers.OfAsync(step, requisition, cancellationToken) }, review, cancellationToken);
    }
}
