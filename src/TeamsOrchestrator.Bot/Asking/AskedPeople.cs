using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Asking;

/// <summary>Says who is really asked: those whose part it is, or who decides for them meanwhile.</summary>
internal sealed class AskedPeople(HiringDb db, IStandIns standIns)
{
    /// <summary>Puts stand-ins in the place of those who are away. Nobody is asked twice.</summary>
    public async Task<IReadOnlyList<Reviewer>> OfAsync(IEnumerable<Guid> people, Guid requisitionId, CancellationToken cancellationToken)
    {
        var asked = new List<Reviewer>();
        foreach (var person in people.Distinct().ToList())
        {
            var standIn = await standIns.ForAsync(person, requisitionId, cancellationToken);
            asked.Add(standIn == person ? new Reviewer(person) : new Reviewer(standIn, person));
        }

        // One's own part comes before somebody else's.
        return [.. asked.OrderBy(reviewer => reviewer.StandsInFor is not null).DistinctBy(reviewer => reviewer.PersonId).OrderBy(asked.IndexOf)];
    }

    /// <summary>Reads the hiring managers of a requisition, those of the commit under way among them, in the order in which they were named.</summary>
    public async Task<IReadOnlyList<Guid>> ManagersAsync(Guid requisitionId, CancellationToken cancellationToken)
    {
        var stored = await db.Managers.Where(row => row.RequisitionId == requisitionId).ToListAsync(cancellationToken);
        return [.. stored.Union(db.Managers.Local.Where(row => row.RequisitionId == requisitionId))
            .Where(row => db.Entry(row).State != EntityState.Deleted).OrderBy(row => row.Position).Select(row => row.PersonId)];
    }

    /// <summary>Reads who has a part in the reviews of a requisition's candidates: whoever has, has a stack.</summary>
    public async Task<IReadOnlyList<Guid>> OfStacksAsync(Guid requisitionId, CancellationToken cancellationToken)
    {
        var asked = await db.Assignments
            .Where(row => (row.State == AssignmentState.Asked || row.State == AssignmentState.Answered)
                && db.Reviews.Any(review => review.Id == row.ReviewId && review.RequisitionId == requisitionId && review.Kind == ReviewKind.Candidate))
            .Select(row => row.PersonId).Distinct().ToListAsync(cancellationToken);
        return asked.Count > 0
            ? asked
            : [.. (await OfAsync(await ManagersAsync(requisitionId, cancellationToken), requisitionId, cancellationToken)).Select(reviewer => reviewer.PersonId)];
    }
}
