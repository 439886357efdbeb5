using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Decisions;

/// <summary>Says who makes outcomes final: HR as far as it is known, or the recruiter where nobody is listed as HR or the requisition is confidential.</summary>
internal sealed class FinalReviewers(HiringDb db, RoleBook roles)
{
    private IReadOnlyList<Guid>? hr;

    public async Task<IReadOnlyList<Guid>> OfAsync(Requisition requisition, CancellationToken cancellationToken)
    {
        // Only the people named see a confidential requisition; HR is not named.
        if (!roles.HasHr || requisition.Confidential)
        {
            return [requisition.RecruiterId];
        }

        return hr ??= [.. (await db.People.AsNoTracking().ToListAsync(cancellationToken)).Where(IsHr).Select(person => person.Id)];
    }

    public bool IsHr(Person person) => roles.Of(person).HasFlag(Roles.Hr);
}
