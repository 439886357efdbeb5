using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Prompts;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Insights.Pending;

/// <summary>Counts in the database what waits for a person.</summary>
internal sealed class PendingReader(HiringDb db, WaitingReviews waiting, RoleBook roles, TimeProvider clock)
{
    private const int MostItems = 10;

    public async Task<PendingModel> ReadAsync(Person reader, CardRequest request, CancellationToken cancellationToken)
    {
        var groups = await waiting.For(reader.Id)
            .GroupBy(review => new { review.RequisitionId, review.Kind })
            .Select(group => new { group.Key.RequisitionId, group.Key.Kind, Count = group.Count(), Since = group.Min(review => review.OpenedAt), DueAt = group.Min(review => review.DueAt), ExpiredAt = group.Min(review => review.ExpiredAt) })
            .OrderBy(group => group.Since).ToListAsync(cancellationToken);
        var shown = groups.Take(MostItems).ToList();
        var ids = shown.Select(group => group.RequisitionId).Distinct().ToList();
        var requisitions = await db.Requisitions.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Number, row.Title }).ToDictionaryAsync(row => row.Id, cancellationToken);
        return new PendingModel(
            [.. shown.Select(group => new PendingItem(
                group.RequisitionId, $"R-{requisitions[group.RequisitionId].Number}", requisitions[group.RequisitionId].Title, group.Kind, group.Count,
                request.Words.When(group.Since, request.Reader?.TimeZone), DueWords.Of(group.DueAt, group.ExpiredAt, request, clock)))],
            groups.Sum(group => group.Count),
            groups.Count - shown.Count)
        {
            Prompts = PromptPermissions.Allows(PromptAct.Approve, roles.Of(reader)) ? await db.PromptVersions.CountAsync(row => row.State == PromptState.Proposed && row.ProposedBy != reader.Id, cancellationToken) : 0,
        };
    }
}
