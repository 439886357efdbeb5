using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Privacy.Retention;

/// <summary>Erases the words of a requisition's whole trail. Who did what, and when, stays, and the chain still verifies.</summary>
internal sealed class EraseWordsOfChain(HiringDb db, AuditLog audit)
{
    public async Task RunAsync(Requisition requisition, CancellationToken cancellationToken)
    {
        var codes = AuditErasure.Codes.ToList();
        var words = await db.AuditEvents.Where(row => row.ChainId == requisition.Id && row.DetailHash != null && !codes.Contains(row.Code))
            .Join(db.AuditDetails, link => link.Id, detail => detail.EventId, (link, detail) => new { link.Number, Detail = detail }).ToListAsync(cancellationToken);
        if (words.Count > 0)
        {
            db.AuditDetails.RemoveRange(words.Select(row => row.Detail));
            audit.Add(requisition.Id, AuditActor.System, AuditErasure.Words, requisition.Id, AuditErasure.Write(words.Select(row => row.Number)));
        }

        foreach (var vote in await db.Votes.Where(row => row.Reason != null && db.Reviews.Any(review => review.Id == row.ReviewId && review.RequisitionId == requisition.Id)).ToListAsync(cancellationToken))
        {
            db.Entry(vote).Property(row => row.Reason).CurrentValue = null;
        }

        foreach (var review in await db.Reviews.Where(row => row.RequisitionId == requisition.Id && row.Reason != null).ToListAsync(cancellationToken))
        {
            db.Entry(review).Property(row => row.Reason).CurrentValue = null;
        }
    }
}
