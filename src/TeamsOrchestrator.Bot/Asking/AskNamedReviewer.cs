using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Asking;

/// <summary>Puts open reviews before somebody whom the workflow names and who has just become known.</summary>
internal sealed class AskNamedReviewer(HiringDb db, WorkflowCatalogue catalogue, StepReviewers reviewers, ReviewParts parts) : IAcquaintance
{
    public async Task MetAsync(Person person, CancellationToken cancellationToken)
    {
        if (!await catalogue.NamesAsync(db, person, cancellationToken))
        {
            return;
        }

        var requisitions = await db.Requisitions
            .Where(row => row.State < RequisitionState.Closed && db.Reviews.Any(review => review.RequisitionId == row.Id && review.State == ReviewState.Open)).ToListAsync(cancellationToken);
        foreach (var requisition in requisitions)
        {
            await parts.AddMissingAsync(requisition, person.Id, AsksAsync, cancellationToken);

            async Task<Reviewer?> AsksAsync(Review review)
            {
                var hash = await db.Instances.Where(row => row.Id == review.InstanceId).Select(row => row.DefinitionHash).SingleAsync(cancellationToken);
                if (await catalogue.FindUnreadableAsync(db, requisition.Id, cancellationToken) is not null)
                {
                    return null; // it waits for a version that can read it, which asks
                }

                var step = (await catalogue.FindAsync(db, hash, cancellationToken)).Steps[review.StepId];
                return step.By.Any(choice => choice.Person is { } name && WorkflowCatalogue.Is(person, name))
                    ? (await reviewers.OfAsync(step, requisition, cancellationToken)).FirstOrDefault(reviewer => (reviewer.StandsInFor ?? reviewer.PersonId) == person.Id)
                    : null;
            }
        }
    }
}
