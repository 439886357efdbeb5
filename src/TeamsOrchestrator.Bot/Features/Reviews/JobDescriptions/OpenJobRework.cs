using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Features.Reviews.JobDescriptions;

/// <summary>Asks the recruiter what to do with a job description that the hiring manager sent back.</summary>
internal sealed class OpenJobRework(HiringDb db, StepReviewers reviewers, PutJobDescription put) : IReviewOpening
{
    public string Subject => "job-rework";

    public async Task OpenAsync(WorkflowInstance instance, WorkflowStep step, Review? review, CancellationToken cancellationToken)
    {
        var requisition = await db.Requisitions.SingleAsync(row => row.Id == instance.RequisitionId, cancellationToken);
        await put.RunAsync(new ReviewRequest(instance, step, ReviewKind.JobRework) { Reviewers = await reviewers.OfAsync(step, requisition, cancellationToken) }, review, cancellationToken);
    }
}
