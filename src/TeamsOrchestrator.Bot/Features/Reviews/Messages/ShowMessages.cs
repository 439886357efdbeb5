using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;

namespace TeamsOrchestrator.Bot.Features.Reviews.Messages;

/// <summary>Turns to another page of the messages, or back to it from one of them.</summary>
internal sealed class ShowMessages(MessagePosting posting) : ICardAction
{
    public static string Verb => "message.page";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Read(ReviewsJson.Default.MessagesPageClick) is not { Page: > 0 } click)
        {
            return CardReply.Say(call.Actor.Words["Chat_ButtonUnknown"]);
        }

        await posting.TurnToAsync(click.RequisitionId, call.Actor.Id, click.Page, cancellationToken);
        return CardReply.Show(CardKinds.ForMessages(click.RequisitionId, new MessagesView(click.Page)));
    }
}
