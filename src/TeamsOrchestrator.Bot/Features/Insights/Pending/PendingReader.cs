using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Insights.Pending;

/// <summary>Counts in the database what waits for a person.</summary>
internal sealed class PendingReader(HiringDb db, TimeProvider clock)
{
    private const int MostItems = 10;

    public async Task<PendingModel> ReadAsync(Person reader, CardRequest request, CancellationToken cancellationToken)
    {
        var groups = await MyOpen(reader.Id)
            .GroupBy(review => new { review.RequisitionId, review.Kind })
            .Select(group => new { group.Key.RequisitionId, group.Key.Kind, Count = group.Count(), Since = group.Min(review => review.OpenedAt), DueAt = group.Min(review => review.DueAt) })
            .OrderBy(group => group.Since).ToListAsync(cancellationToken);
        var shown = groups.Take(MostItems).ToList();
        var ids = shown.Select(group => group.RequisitionId).Distinct().ToList();
        var requisitions = await db.Requisitions.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Number, row.Title }).ToDictionaryAsync(row => row.Id, cancellationToken);
        return new PendingModel(
            [.. shown.Select(group => new PendingItem(
                group.RequisitionId, $"R-{requisitions[group.RequisitionId].Number}", requisitions[group.RequisitionId].Title, group.Kind, group.Count,
                request.Words.When(group.Since, request.Reader?.TimeZone), DueWords.Of(group.DueAt, request, clock)))],
            groups.Sum(group => group.Count),
            groups.Count - shown.Count);
    }

    /// <summary>Gets the open reviews that wait for a person and were put before the person: candidates only once they are in the person's stack.</summary>
    public IQueryable<Review> MyOpen(Guid personId) => db.Assignments
        .Where(row => row.PersonId == personId && row.State == AssignmentState.Asked)
        .Join(OpenQuestions.Of(db), row => row.ReviewId, review => review.Id, (_, review) => review)
        .Where(review => review.Kind != ReviewKind.Candidate || db.Stacks.Any(stack => stack.RequisitionId == review.RequisitionId && stack.PersonId == personId));
}
