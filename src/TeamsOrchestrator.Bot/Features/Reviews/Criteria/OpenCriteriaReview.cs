using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria;

/// <summary>Asks the hiring managers about the criteria.</summary>
internal sealed class OpenCriteriaReview(HiringDb db, PutCriteria put) : IReviewOpening
{
    public string Subject => "criteria";

    public async Task OpenAsync(WorkflowInstance instance, WorkflowStep step, Review? review, CancellationToken cancellationToken)
    {
        var stored = await db.Managers.Where(row => row.RequisitionId == instance.RequisitionId).ToListAsync(cancellationToken);
        var managers = db.Managers.Local.Where(row => row.RequisitionId == instance.RequisitionId).Union(stored).OrderBy(row => row.Position).Select(row => row.PersonId);
        await put.RunAsync(new ReviewRequest(instance, step, ReviewKind.Criteria) { Reviewers = [.. managers] }, review, cancellationToken);
    }
}
