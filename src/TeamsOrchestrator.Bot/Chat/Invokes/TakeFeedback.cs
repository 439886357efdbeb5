using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Teams.Inbound;
using TeamsOrchestrator.Teams.Invokes;

namespace TeamsOrchestrator.Bot.Chat.Invokes;

/// <summary>Keeps what somebody thinks of what an agent made: Teams keeps it nowhere. It stands in the audit trail of the requisition, its words as erasable as any.</summary>
internal sealed class TakeFeedback(HiringDb db, AuditLog audit, Redeliveries redeliveries) : IInvoke
{
    public static string Name => InvokeNames.MessageSubmitAction;

    public async Task<InvokeResponse> HandleAsync(InvokeCall call, CancellationToken cancellationToken)
    {
        if (!FeedbackInvoke.TryRead(call.Activity, out var feedback))
        {
            return InvokeResponse.NotImplemented;
        }

        var name = Redeliveries.OfClick(call.Activity);
        var card = await db.PostedCards.AsNoTracking().FirstOrDefaultAsync(
            row => row.ConversationRefId == call.Actor.Conversation.Id && row.ActivityId == feedback.MessageId, cancellationToken);
        if (card is not null && await redeliveries.FindAsync(call.Activity, name, cancellationToken) is null)
        {
            redeliveries.Remember(call.Activity, name);
            var (chain, candidateId) = await BelongsToAsync(card.SubjectId, cancellationToken);
            audit.Add(
                chain, AuditActor.Person(call.Actor.Id), feedback.IsLike ? "feedback.liked" : "feedback.disliked", card.SubjectId,
                feedback.Text.Length == 0 ? null : ShortText.Cut(feedback.Text, Hiring.Reviews.Review.MaxReason), candidateId);
        }

        return InvokeResponse.Ok();
    }

    private async Task<(Guid Chain, Guid? CandidateId)> BelongsToAsync(Guid subjectId, CancellationToken cancellationToken)
    {
        if (await db.Requisitions.AnyAsync(row => row.Id == subjectId, cancellationToken))
        {
            return (subjectId, null);
        }

        var requisitionId = await db.Candidates.Where(row => row.Id == subjectId).Select(row => (Guid?)row.RequisitionId).SingleOrDefaultAsync(cancellationToken);
        return requisitionId is { } chain ? (chain, subjectId) : (AuditLog.TenantChain, null);
    }
}
