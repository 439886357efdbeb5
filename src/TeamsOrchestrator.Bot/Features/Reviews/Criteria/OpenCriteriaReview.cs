using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria;

/// <summary>Asks about the criteria whom the workflow names: the hiring managers, as it comes with the product.</summary>
internal sealed class OpenCriteriaReview(HiringDb db, StepReviewers reviewers, PutCriteria put) : IReviewOpening
{
    public string Subject => "criteria";

    public async Task OpenAsync(WorkflowInstance instance, WorkflowStep step, Review? review, CancellationToken cancellationToken)
    {
        var requisition = await db.Requisitions.SingleAsync(row => row.Id == instance.RequisitionId, cancellationToken);
        await put.RunAsync(
            new ReviewRequest(instance, step, ReviewKind.Criteria) { Reviewers = await reviewers.OfAsync(step, requisition, cancellationToken) }, review, cancellationToken);
    }
}
