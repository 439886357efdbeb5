using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;

namespace TeamsOrchestrator.Bot.Features.Decisions;

/// <summary>Turns to another page of the final review, or back to it from a person.</summary>
internal sealed class ShowFinalPage(FinalPosting posting) : ICardAction
{
    public static string Verb => "final.page";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Read(DecisionsJson.Default.FinalPageClick) is not { Page: > 0 } click)
        {
            return CardReply.Say(call.Actor.Words["Chat_ButtonUnknown"]);
        }

        await posting.TurnToAsync(click.RequisitionId, call.Actor.Id, click.Page, cancellationToken);
        return CardReply.Show(CardKinds.ForFinal(click.RequisitionId, new FinalView(click.Page)));
    }
}
