using TeamsOrchestrator.Bot.Chat.Invokes;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Teams.Activities;
using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.Bot.Chat;

/// <summary>One turn: activity to actor and intent, one handler, one commit.</summary>
internal sealed class ChatTurn(
    UnitOfWork unit, PeopleDirectory people, RoleBook roles, Greeter greeter, CommandTurn commands, InvokeTurn invokes, EditedMessage edited,
    ConversationEnd end, Redeliveries redeliveries)
{
    public async Task<TurnResult> RunAsync(Turn turn, CancellationToken cancellationToken)
    {
        var activity = turn.Activity;
        if (ConversationEnd.Is(activity))
        {
            await end.RunAsync(activity, cancellationToken);
            return TurnResult.Accepted;
        }

        if (await people.MeetAsync(activity, cancellationToken) is not { } person || activity.Conversation?.Id is null)
        {
            return activity.Type == ActivityTypes.Invoke ? TurnResult.Reply(InvokeResponse.NotImplemented) : TurnResult.Accepted;
        }

        if (InvokeTurn.IsFromComposeBox(activity))
        {
            var elsewhere = people.Passing(activity, turn.ServiceUrl, person);
            return await invokes.RunAsync(activity, new Actor(person, roles.Of(person), elsewhere), cancellationToken);
        }

        return await RunAsync(turn, person, cancellationToken);
    }

    private async Task<TurnResult> RunAsync(Turn turn, Person person, CancellationToken cancellationToken)
    {
        var activity = turn.Activity;
        var (conversation, isNew) = await people.RememberAsync(activity, turn.ServiceUrl, person, cancellationToken);
        if (isNew)
        {
            await greeter.DeliverWhatWaitedAsync(conversation, cancellationToken);
        }

        var actor = new Actor(person, roles.Of(person), conversation);
        switch (activity.Type)
        {
            case ActivityTypes.Invoke:
                return await invokes.RunAsync(activity, actor, cancellationToken);
            case ActivityTypes.Message:
                await OnMessageAsync(activity, actor, cancellationToken);
                break;
            case ActivityTypes.MessageUpdate when activity.ChannelData?.EventType is ConversationEvents.EditMessage:
                await edited.RunAsync(activity, actor, cancellationToken);
                break;
            case ActivityTypes.InstallationUpdate or ActivityTypes.ConversationUpdate when isNew && Joined(activity):
                greeter.Welcome(actor);
                break;
        }

        await unit.CommitAsync(cancellationToken);
        return TurnResult.Accepted;
    }

    private static bool Joined(Activity activity) => activity.Type == ActivityTypes.InstallationUpdate || ConversationEnd.BotIsAmong(activity.MembersAdded, activity);

    private async Task OnMessageAsync(Activity activity, Actor actor, CancellationToken cancellationToken)
    {
        var name = Redeliveries.OfMessage(activity);
        if (await redeliveries.FindAsync(activity, name, cancellationToken) is null)
        {
            redeliveries.Remember(activity, name);
            await commands.RunAsync(activity, actor, cancellationToken);
        }
    }
}
