using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>Reads a stack. Only candidates whose batch was put before the hiring managers are in it.</summary>
internal sealed class StackReader(HiringDb db, AskedPeople people)
{
    /// <summary>Finds a stack by its key, to change it.</summary>
    /// <returns>The stack with its candidates, or null where it is not this person's, or the person is no longer asked there.</returns>
    public Task<StackContents?> FindAsync(Guid stackId, Guid personId, CancellationToken cancellationToken) =>
        FindAsync(db.Stacks, stackId, personId, cancellationToken);

    /// <summary>Finds a stack by its key, to show it as it is in the tables at this moment.</summary>
    public Task<StackContents?> LookAsync(Guid stackId, Guid personId, CancellationToken cancellationToken) =>
        FindAsync(db.Stacks.AsNoTracking(), stackId, personId, cancellationToken);

    public async Task<StackContents> ReadAsync(Stack stack, CancellationToken cancellationToken)
    {
        var requisition = await db.Requisitions.AsNoTracking().SingleAsync(row => row.Id == stack.RequisitionId, cancellationToken);
        var candidates = await db.Candidates.AsNoTracking()
            .Where(row => row.RequisitionId == stack.RequisitionId && db.Batches.Any(batch => batch.Id == row.BatchId && batch.Presented))
            .OrderBy(row => row.Number).ToListAsync(cancellationToken);
        var reviews = await db.Reviews.AsNoTracking().Where(row => row.RequisitionId == stack.RequisitionId && row.Kind == ReviewKind.Candidate).ToListAsync(cancellationToken);
        var assignments = await db.Assignments.AsNoTracking()
            .Where(row => row.PersonId == stack.PersonId
                && db.Reviews.Any(review => review.Id == row.ReviewId && review.RequisitionId == stack.RequisitionId && review.Kind == ReviewKind.Candidate))
            .ToDictionaryAsync(row => row.ReviewId, cancellationToken);
        var byCandidate = reviews.ToDictionary(review => review.CandidateId!.Value);
        var members = candidates
            .Where(candidate => byCandidate.ContainsKey(candidate.Id))
            .Select(candidate => new StackMember(candidate, byCandidate[candidate.Id], assignments.GetValueOrDefault(byCandidate[candidate.Id].Id)))
            .Where(member => member.Review.State != ReviewState.Cancelled || member.Candidate.HasEnded)
            .ToLookup(member => member.Candidate.IsApart);
        return new StackContents(requisition, stack, [.. members[false]], [.. members[true]]);
    }

    private async Task<StackContents?> FindAsync(IQueryable<Stack> stacks, Guid stackId, Guid personId, CancellationToken cancellationToken)
    {
        var stack = await stacks.SingleOrDefaultAsync(row => row.Id == stackId && row.PersonId == personId, cancellationToken);
        return stack is not null && (await people.OfStacksAsync(stack.RequisitionId, cancellationToken)).Contains(personId)
            ? await ReadAsync(stack, cancellationToken)
            : null;
    }
}
