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

    /// <summary>Says whether somebody is its recruiter or HR, which no table has to be asked for. Only the people named see a confidential requisition; HR is not named.</summary>
    public static Part InChargeOf(Requisition requisition, Guid personId, Roles held) =>
        (requisition.RecruiterId == personId ? Part.Recruiter : Part.None) | (held.HasFlag(Roles.Hr) && !requisition.Confidential ? Part.Hr : Part.None);

    private async Task<Part> OfAsync(Guid personId, Roles held, Requisition requisition, CancellationToken cancellationToken)
    {
        var part = InChargeOf(requisition, personId, held);
        part |= await db.Managers.AnyAsync(row => row.RequisitionId == requisition.Id && row.PersonId == personId, cancellationToken) ? Part.Manager : Part.None;
        var isAsked = await db.Assignments.AnyAsync(
            row => row.PersonId == personId && row.State != AssignmentState.Released && db.Reviews.Any(
                review => review.Id == row.ReviewId && review.RequisitionId == requisition.Id && (review.Kind == ReviewKind.JobDescription || review.Kind == ReviewKind.Criteria || review.Kind == ReviewKind.Candidate || review.Kind == ReviewKind.Interview || review.Kind == ReviewKind.Decision)),
            cancellationToken);
        return isAsked ? part | Part.Reviewer : part;
    }
}
