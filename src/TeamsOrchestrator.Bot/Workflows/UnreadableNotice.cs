using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Workflows;

/// <summary>Tells the recruiter, once for each workflow, that a requisition waits for a version of the program that can read it.</summary>
internal sealed class UnreadableNotice(HiringDb db, UnitOfWork unit, Outbox outbox, AuditLog audit)
{
    private const string Code = "requisition.paused";

    /// <summary>Tells, and commits.</summary>
    /// <param name="item">The work that waits.</param>
    /// <param name="unreadable">What cannot be read.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task TellAsync(WorkItem item, UnreadableWorkflowException unreadable, CancellationToken cancellationToken)
    {
        var requisitionId = item.RequisitionId
            ?? await db.Candidates.Where(row => row.Id == item.SubjectId).Select(row => (Guid?)row.RequisitionId).SingleOrDefaultAsync(cancellationToken)
            ?? await db.Batches.Where(row => row.Id == item.SubjectId).Select(row => row.RequisitionId).SingleOrDefaultAsync(cancellationToken)
            ?? item.SubjectId;
        var requisition = await db.Requisitions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == requisitionId, cancellationToken);
        var key = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"unreadable:{requisitionId:N}:{unreadable.Name}:{unreadable.Version}");
        if (requisition is null || await db.PostedCards.AnyAsync(row => row.CardKey == key, cancellationToken) || await db.Outbox.AnyAsync(row => row.CardKey == key, cancellationToken))
        {
            return;
        }

        var version = unreadable.Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
        audit.Add(requisition.Id, AuditActor.System, Code, requisition.Id, $"{unreadable.Name}@{version}");
        await outbox.PostToAsync(
            requisition.RecruiterId, NoticeCard.Name(key, requisition.Id, "Chat_RequisitionPaused", requisition.Code, CardText.Escape(requisition.Title), unreadable.Name, version), cancellationToken);
        outbox.UpdateAll(CardKinds.Progress, requisition.Id, quiet: false);
        await unit.CommitAsync(cancellationToken);
    }
}
