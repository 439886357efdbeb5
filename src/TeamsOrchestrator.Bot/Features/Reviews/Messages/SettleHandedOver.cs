using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Audit;

namespace TeamsOrchestrator.Bot.Features.Reviews.Messages;

/// <summary>Records whether the person who has an approved message sent it.</summary>
internal sealed class SettleHandedOver(HiringDb db, SettleMessage settle, AuditLog audit, TimeProvider clock) : ICardAction
{
    public static string Verb => "message.settle";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var (actor, words) = (call.Actor, call.Actor.Words);
        var click = call.Read(ReviewsJson.Default.SettleMessageClick);
        var message = click is null ? null : await db.Messages.SingleOrDefaultAsync(row => row.Id == click.MessageId, cancellationToken);
        if (message is null || !await settle.IsAskedAsync(message.ReviewId, actor.Id, cancellationToken))
        {
            return CardReply.Say(words["Message_NotYours"]);
        }

        var recorded = message.Settle(click!.Sent, actor.Id, clock.GetUtcNow().ToUnixTimeMilliseconds());
        if (recorded)
        {
            audit.Add(message.RequisitionId, AuditActor.Person(actor.Id), click.Sent ? "message.sent" : "message.not-sent", message.CandidateId, candidateId: message.CandidateId);
            await settle.RefreshAsync(message.RequisitionId, cancellationToken);
        }

        return CardReply.Show(CardKinds.ForMessages(message.RequisitionId, new MessagesView(click.Page, Skipped: recorded ? 0 : 1)));
    }
}
