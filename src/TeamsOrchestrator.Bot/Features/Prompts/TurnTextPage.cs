using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;

namespace TeamsOrchestrator.Bot.Features.Prompts;

/// <summary>Shows another page of a text. The card looks itself who reads it.</summary>
internal sealed class TurnTextPage : ICardAction
{
    public static string Verb => "prompt.text-page";

    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken) => Task.FromResult(
        call.Read(PromptClicksJson.Default.PromptClick) is { } click && PromptBook.Find(click.Name) is { } name
            ? CardReply.Show(new CardName(PromptTextCard.Kind, $"{PromptTextCard.Kind}:shown", call.Actor.Id, PromptTextCard.Parameters(name, click.Number, click.Page)))
            : CardReply.Say(call.Actor.Words["Chat_ButtonUnknown"]));
}
