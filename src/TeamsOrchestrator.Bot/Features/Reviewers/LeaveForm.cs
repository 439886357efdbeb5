using TeamsOrchestrator.Bot.Chat;

namespace TeamsOrchestrator.Bot.Features.Reviewers;

/// <summary>Goes back from the form to the card that stood there.</summary>
internal sealed class LeaveForm(StandingCard card) : ICardAction
{
    public static string Verb => "people.back";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken) =>
        await card.FindAsync(call, cancellationToken) is { } name ? CardReply.Show(name) : CardReply.Say(call.Actor.Words["Chat_ButtonUnknown"]);
}
