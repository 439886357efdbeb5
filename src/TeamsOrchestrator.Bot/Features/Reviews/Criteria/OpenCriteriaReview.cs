using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria;

/// <summary>Asks the hiring managers about the criteria.</summary>
internal sealed class OpenCriteriaReview(AskedPeople people, PutCriteria put) : IReviewOpening
{
    public string Subject => "criteria";

    public async Task OpenAsync(WorkflowInstance instance, WorkflowStep step, Review? review, CancellationToken cancellationToken)
    {
        var managers = await people.ManagersAsync(instance.RequisitionId, cancellationToken);
        await put.RunAsync(
            new ReviewRequest(instance, step, ReviewKind.Criteria) { Reviewers = await people.OfAsync(managers, instance.RequisitionId, cancellationToken) }, review, cancellationToken);
    }
}
