using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Hiring.People;

namespace TeamsOrchestrator.Bot.Features.Reviewers;

/// <summary>Ends a delegation from the card that names it.</summary>
internal sealed class TakeBack(EndDelegations ending, StandingCard card) : ICardAction
{
    public static string Verb => PassOnButtons.TakeBackVerb;

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Read(AskingJson.Default.PassOnClick) is not { } click)
        {
            return CardReply.Say(call.Actor.Words["Chat_ButtonUnknown"]);
        }

        var requisitionId = click.RequisitionId ?? Delegation.Everything;
        var ended = await ending.RunAsync(call.Actor.Person, delegation => delegation.RequisitionId == requisitionId, cancellationToken);
        return await card.FindAsync(call, cancellationToken) is { } standing
            ? CardReply.Show(standing)
            : CardReply.Say(call.Actor.Words[ended ? "PassOn_DelegationEnded" : "PassOn_NothingDelegated"]);
    }
}
