using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Teams.Activities;
using TeamsOrchestrator.Teams.Inbound;
using TeamsOrchestrator.Teams.Invokes;

namespace TeamsOrchestrator.Bot.Chat.Invokes;

/// <summary>An invoke: a click goes to the card's handler, anything else to the one of its name; what nobody knows is answered 501.</summary>
internal sealed class InvokeTurn(InvokeTable table, CardTurn cards, UnitOfWork unit, IServiceProvider services)
{
    /// <summary>Says whether an activity comes from a compose box: of any chat, also of one that the bot is not in.</summary>
    public static bool IsFromComposeBox(Activity activity) =>
        activity.Type == ActivityTypes.Invoke && activity.Name?.StartsWith(InvokeNames.ComposeExtensionPrefix, StringComparison.Ordinal) == true;

    public async Task<TurnResult> RunAsync(Activity activity, Actor actor, CancellationToken cancellationToken)
    {
        if (activity.Name is InvokeNames.AdaptiveCardAction)
        {
            return await cards.RunAsync(activity, actor, cancellationToken);
        }

        var response = table.Resolve(activity.Name, services) is { } handler
            ? await handler.HandleAsync(new InvokeCall(actor, activity), cancellationToken)
            : InvokeResponse.NotImplemented;
        await unit.CommitAsync(cancellationToken);
        return TurnResult.Reply(response);
    }

    /// <summary>Says in the form that the client reads that something went wrong.</summary>
    public static InvokeResponse Fault(Activity activity, string text) => activity.Name switch
    {
        InvokeNames.TaskFetch or InvokeNames.TaskSubmit => InvokeResponse.DialogMessage(text),
        InvokeNames.ComposeExtensionQuery => InvokeResponse.ResultsMessage(text),
        InvokeNames.AdaptiveCardAction => InvokeResponse.Message(text),
        _ => InvokeResponse.Failed,
    };
}
