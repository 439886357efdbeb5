using TeamsOrchestrator.Bot.Chat;

namespace TeamsOrchestrator.Bot.Features.Prompts;

/// <summary>Shows another page of what differs. The card looks itself who reads it.</summary>
internal sealed class TurnProposalPage : ICardAction
{
    public static string Verb => "prompt.page";

    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken) => Task.FromResult(
        call.Read(PromptClicksJson.Default.PromptClick) is { } click ? CardReply.Show(PromptCard.Name(click.Id, click.Page)) : CardReply.Say(call.Actor.Words["Chat_ButtonUnknown"]));
}
