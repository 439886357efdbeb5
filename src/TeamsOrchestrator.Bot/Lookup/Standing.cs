using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Lookup;

/// <summary>Says what somebody is to a requisition, for <see cref="Permissions"/>.</summary>
internal sealed class Standing(HiringDb db, RoleBook roles)
{
    public Task<Part> OfAsync(Actor actor, Requisition requisition, CancellationToken cancellationToken) =>
        OfAsync(actor.Id, actor.Roles, requisition, cancellationToken);

    public Task<Part> OfAsync(Person person, Requisition requisition, CancellationToken cancellationToken) =>
        OfAsync(person.Id, roles.Of(person), requisition, cancellationToken);

    private async Task<Part> OfAsync(Guid personId, Roles held, Requisition requisition, CancellationToken cancellationToken)
    {
        var part = requisition.RecruiterId == personId ? Part.Recruiter : Part.None;
        part |= held.HasFlag(Roles.Hr) && !requisition.Confidential ? Part.Hr : Part.None;
        part |= await db.Managers.AnyAsync(row => row.RequisitionId == requisition.Id && row.PersonId == personId, cancellationToken) ? Part.Manager : Part.None;
        var isAsked = await db.Assignments.AnyAsync(
            row => row.PersonId == personId && row.State != AssignmentState.Released && db.Reviews.Any(
                review => review.Id == row.ReviewId && review.RequisitionId == requisition.Id && (review.Kind == ReviewKind.Criteria || review.Kind == ReviewKind.Candidate)),
            cancellationToken);
        return isAsked ? part | Part.Reviewer : part;
    }
}
