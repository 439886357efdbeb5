using System.Text.Json;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Teams.Activities;
using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.Bot.Chat;

/// <summary>A click: finds the handler of the verb, commits, and answers with the card as it is then.</summary>
internal sealed class CardTurn(HiringDb db, CardActionTable table, CardTable cards, UnitOfWork unit, IServiceProvider services)
{
    private static readonly JsonElement NoData = JsonSerializer.SerializeToElement(new Dictionary<string, string>(StringComparer.Ordinal), BotJsonContext.Default.DictionaryStringString);

    public async Task<TurnResult> RunAsync(Activity activity, Actor actor, CancellationToken cancellationToken)
    {
        if (!AdaptiveCardInvoke.TryRead(activity, out var invoke))
        {
            await unit.CommitAsync(cancellationToken);
            return TurnResult.Reply(InvokeResponse.NotImplemented);
        }

        if (table.Resolve(invoke.Verb, services) is not { } action)
        {
            return TurnResult.Reply(InvokeResponse.Message(actor.Words["Chat_ButtonUnknown"]));
        }

        var reply = await action.HandleAsync(new CardCall(actor, invoke.Data ?? NoData, activity.ReplyToId), cancellationToken);
        await unit.CommitAsync(cancellationToken);
        return TurnResult.Reply(await AnswerAsync(reply, actor, cancellationToken));
    }

    private async Task<InvokeResponse> AnswerAsync(CardReply reply, Actor actor, CancellationToken cancellationToken)
    {
        if (reply.Text is { } text)
        {
            return InvokeResponse.Message(text);
        }

        var view = reply.View;
        if (reply.Card is { } name)
        {
            // Rendered from what was committed, not from what this turn believes.
            db.ChangeTracker.Clear();
            view = await cards.RenderAsync(services, new CardRequest(name, actor.Person, actor.Conversation.Kind, actor.Words), cancellationToken);
        }

        return view switch
        {
            { Card: { } card } => InvokeResponse.Card(card),
            { Text: { } words } => InvokeResponse.Message(words),
            _ => InvokeResponse.Message(actor.Words["Chat_NothingToShow"]),
        };
    }
}
