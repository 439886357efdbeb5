using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Teams.Activities;
using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.Bot.Chat;

/// <summary>One turn: activity to actor and intent, one handler, one commit.</summary>
internal sealed class ChatTurn(
    HiringDb db, UnitOfWork unit, PeopleDirectory people, RoleBook roles, Greeter greeter, CommandTurn commands, CardTurn cards, TimeProvider clock)
{
    public async Task<TurnResult> RunAsync(Turn turn, CancellationToken cancellationToken)
    {
        var activity = turn.Activity;
        if (activity.Type == ActivityTypes.InstallationUpdate && activity.Action is "remove" or "remove-upgrade")
        {
            return await ForgetConversationAsync(activity, cancellationToken);
        }

        if (await people.MeetAsync(activity, cancellationToken) is not { } person || activity.Conversation?.Id is null)
        {
            return activity.Type == ActivityTypes.Invoke ? TurnResult.Reply(InvokeResponse.NotImplemented) : TurnResult.Accepted;
        }

        var (conversation, isNew) = await people.RememberAsync(activity, turn.ServiceUrl, person, cancellationToken);
        if (isNew)
        {
            await greeter.DeliverWhatWaitedAsync(conversation, cancellationToken);
        }

        var actor = new Actor(person, roles.Of(person), conversation);
        return activity.Type switch
        {
            ActivityTypes.Message => await OnMessageAsync(activity, actor, cancellationToken),
            ActivityTypes.Invoke => await cards.RunAsync(activity, actor, cancellationToken),
            _ => await OnOtherAsync(activity, actor, isNew, cancellationToken),
        };
    }

    private async Task<TurnResult> OnMessageAsync(Activity activity, Actor actor, CancellationToken cancellationToken)
    {
        if (await WasProcessedAsync(activity, cancellationToken))
        {
            return TurnResult.Accepted;
        }

        Remember(activity);
        await commands.RunAsync(activity, actor, cancellationToken);
        await unit.CommitAsync(cancellationToken);
        return TurnResult.Accepted;
    }

    private async Task<TurnResult> OnOtherAsync(Activity activity, Actor actor, bool isNew, CancellationToken cancellationToken)
    {
        var botJoined = activity.Type == ActivityTypes.ConversationUpdate
            && activity.MembersAdded?.Any(member => string.Equals(member.Id, activity.Recipient?.Id, StringComparison.Ordinal)) == true;
        if (isNew && (botJoined || activity.Type == ActivityTypes.InstallationUpdate))
        {
            greeter.Welcome(actor);
        }

        await unit.CommitAsync(cancellationToken);
        return TurnResult.Accepted;
    }

    private async Task<TurnResult> ForgetConversationAsync(Activity activity, CancellationToken cancellationToken)
    {
        var id = activity.Conversation?.Id;
        if (await db.Conversations.SingleOrDefaultAsync(row => row.ConversationId == id, cancellationToken) is { Unreachable: false } conversation)
        {
            conversation.Park();
            await greeter.TellWhoWaitsAsync(conversation, cancellationToken);
            await unit.CommitAsync(cancellationToken);
        }

        return TurnResult.Accepted;
    }

    private async Task<bool> WasProcessedAsync(Activity activity, CancellationToken cancellationToken)
    {
        var (channel, conversation) = (activity.ChannelId ?? string.Empty, activity.Conversation!.Id!);
        return activity.Id is { } id && await db.ProcessedActivities.AnyAsync(
            row => row.ChannelId == channel && row.ConversationId == conversation && row.ActivityId == id, cancellationToken);
    }

    private void Remember(Activity activity)
    {
        if (activity.Id is { } id)
        {
            db.ProcessedActivities.Add(new ProcessedActivity
            {
                TenantId = db.Tenant.Id, ChannelId = activity.ChannelId ?? string.Empty, ConversationId = activity.Conversation!.Id!, ActivityId = id,
                At = clock.GetUtcNow().ToUnixTimeMilliseconds(),
            });
        }
    }
}
