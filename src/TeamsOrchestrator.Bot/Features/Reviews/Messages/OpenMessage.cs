using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;

namespace TeamsOrchestrator.Bot.Features.Reviews.Messages;

/// <summary>Shows one message to whoever was asked about it.</summary>
internal sealed class OpenMessage(HiringDb db, MessagesReader reader, SettleMessage settle) : ICardAction
{
    public static string Verb => "message.open";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var (actor, words) = (call.Actor, call.Actor.Words);
        if (call.Read(ReviewsJson.Default.MessageOpenClick) is not { } click || !actor.InPersonalChat || !await settle.IsAskedAsync(click.ReviewId, actor.Id, cancellationToken))
        {
            return CardReply.Say(words["Message_NotYours"]);
        }

        var requisitionId = await db.Reviews.Where(row => row.Id == click.ReviewId).Select(row => row.RequisitionId).SingleAsync(cancellationToken);
        return await reader.ReadOneAsync(click.ReviewId, actor.Person, words, cancellationToken) is { } row
            ? CardReply.Show(MessageCard.Build(row, requisitionId, Math.Max(1, click.Page), words))
            : CardReply.Show(CardKinds.ForMessages(requisitionId, new MessagesView(Math.Max(1, click.Page), Skipped: 1)));
    }
}
