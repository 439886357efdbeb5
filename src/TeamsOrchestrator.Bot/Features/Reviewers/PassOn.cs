using System.Globalization;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Microsoft365;

namespace TeamsOrchestrator.Bot.Features.Reviewers;

/// <summary>Takes the person picked in the form.</summary>
internal sealed class PassOn(PeopleDirectory people, PassOnPeople passOn, StandingCard card) : ICardAction
{
    public static string Verb => "people.pass-on";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var words = call.Actor.Words;
        if (call.Read(AskingJson.Default.PassOnClick) is not { } click || !call.Actor.InPersonalChat)
        {
            return CardReply.Say(words["PassOn_NotYours"]);
        }

        if (call.Input(PassOnCard.PersonInput) is not { } objectId || await people.PickedAsync(objectId, call.Actor.Conversation, cancellationToken) is not { } person)
        {
            return CardReply.Say(words["PassOn_PickFirst"]);
        }

        DateOnly? until = null;
        if (call.Input(PassOnCard.UntilInput) is { } written)
        {
            if (!DateOnly.TryParse(written, CultureInfo.InvariantCulture, out var day))
            {
                return CardReply.Say(words["PassOn_NoDay", Teams.Cards.CardText.Escape(ShortText.Cut(written, 40))]);
            }

            until = day;
        }

        var replaced = call.Input(PassOnCard.ReplacedInput) is { } id ? await people.PickedAsync(id, call.Actor.Conversation, cancellationToken) : null;
        var said = await passOn.RunAsync(new PassOnOrder(click.Purpose, click.RequisitionId, person) { Until = until, Replaced = replaced }, call.Actor, cancellationToken);
        if (!said.Done || await card.FindAsync(call, cancellationToken) is not { } standing || standing.Kind == PassOnCard.Kind)
        {
            return CardReply.Say(said.Text);
        }

        return CardReply.Show(standing);
    }
}
