using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;

namespace TeamsOrchestrator.Bot.Features.Reviewers;

/// <summary>Delegate, Reassign, Add and Hand over on a card: asks who.</summary>
internal sealed class AskForPerson(PassOnReader reader) : ICardAction
{
    public static string Verb => PassOnButtons.AskVerb;

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Read(AskingJson.Default.PassOnClick) is not { } click || !call.Actor.InPersonalChat
            || await reader.ReadAsync(new PassOnForm(click.Purpose, click.RequisitionId), call.Actor.Person, cancellationToken) is not { } model)
        {
            return CardReply.Say(call.Actor.Words["PassOn_NotYours"]);
        }

        return CardReply.Show(PassOnCard.Build(model with { HasBack = true }, call.Actor.Words));
    }
}
