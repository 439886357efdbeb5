using System.Text.Json;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Teams.Activities;
using TeamsOrchestrator.Teams.Inbound;
using TeamsOrchestrator.Teams.Invokes;

namespace TeamsOrchestrator.Bot.Chat;

/// <summary>A click: finds the handler of the verb, commits, and answers with the card as it is then.</summary>
internal sealed partial class CardTurn(
    HiringDb db, CardActionTable table, CardTable cards, UnitOfWork unit, Outbox outbox, ConversationTraffic traffic, Duplicates duplicates, Redeliveries redeliveries,
    IServiceProvider services, ILogger<CardTurn> logger)
{
    private static readonly JsonElement NoData = JsonSerializer.SerializeToElement(new Dictionary<string, string>(StringComparer.Ordinal), BotJsonContext.Default.DictionaryStringString);

    public async Task<TurnResult> RunAsync(Activity activity, Actor actor, CancellationToken cancellationToken)
    {
        if (!AdaptiveCardInvoke.TryRead(activity, out var invoke))
        {
            await unit.CommitAsync(cancellationToken);
            return TurnResult.Reply(activity.Name is InvokeNames.AdaptiveCardAction
                ? InvokeResponse.Error(StatusCodes.Status400BadRequest, "BadRequest", actor.Words["Chat_ButtonUnknown"])
                : InvokeResponse.NotImplemented);
        }

        if (table.Resolve(invoke.Verb, services) is not { } action)
        {
            await unit.CommitAsync(cancellationToken);
            return TurnResult.Reply(InvokeResponse.Message(actor.Words["Chat_ButtonUnknown"]));
        }

        var name = invoke.IsAutomatic ? null : Redeliveries.OfClick(activity);
        var reply = Redeliveries.AnswerOf(await redeliveries.FindAsync(activity, name, cancellationToken)) is { } shown
            ? CardReply.Show(shown)
            : await HandleAsync(action, new CardCall(actor, invoke.Data ?? NoData, activity.ReplyToId), activity, name, cancellationToken);
        if (reply.Text is { } text)
        {
            await unit.CommitAsync(cancellationToken);
            return TurnResult.Reply(InvokeResponse.Message(text));
        }

        if (reply.Card is { } shownNow)
        {
            outbox.Answer(actor.Conversation, shownNow);
        }

        await using var answer = traffic.Answer(actor.Conversation.Id);
        await unit.CommitAsync(cancellationToken);
        try
        {
            await traffic.SendsAsync(answer, cancellationToken);
            return TurnResult.Reply(await AnswerAsync(reply, activity.ReplyToId, actor, cancellationToken));
        }
        catch (Exception exception) when (!Conflict.Is(exception))
        {
            // Too late, or a card that cannot be rendered: what was clicked counts all the same, and whoever hears of a fault would click again.
            Log.AnsweredInWords(logger, exception, invoke.Verb);
            return TurnResult.Reply(InvokeResponse.Message(actor.Words["Chat_DoneLater"]));
        }
    }

    // What changes nothing, such as words, a form or another page, may run again.
    private async Task<CardReply> HandleAsync(ICardAction action, CardCall call, Activity activity, string? name, CancellationToken cancellationToken)
    {
        var reply = await action.HandleAsync(call, cancellationToken);
        if (reply.Card is { } card && unit.HasWork)
        {
            redeliveries.Remember(activity, name, card);
        }

        return reply;
    }

    private async Task<InvokeResponse> AnswerAsync(CardReply reply, string? activityId, Actor actor, CancellationToken cancellationToken)
    {
        var view = reply.View;
        if (reply.Card is { } name)
        {
            // Rendered from what was committed, not from what this turn believes.
            db.ChangeTracker.Clear();
            if (await duplicates.LookAsync(actor.Conversation, activityId, name, cancellationToken))
            {
                await unit.CommitAsync(cancellationToken);
            }

            view = await cards.RenderAsync(db.Tenant.Id, new CardRequest(name, actor.Person, actor.Conversation.Kind, actor.Words), cancellationToken);
        }

        return view switch
        {
            { Card: { } card } => InvokeResponse.Card(card),
            { Text: { } words } => InvokeResponse.Message(words),
            _ => InvokeResponse.Message(actor.Words["Chat_NothingToShow"]),
        };
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 103, Level = LogLevel.Error, Message = "A click ({Verb}) was committed, but its card could not be shown in time; the person was told that it counts.")]
        public static partial void AnsweredInWords(ILogger logger, Exception exception, string verb);
    }
}
