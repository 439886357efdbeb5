using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Teams.Activities;

namespace TeamsOrchestrator.Bot.Chat;

/// <summary>The bot was removed, or the channel or team it was in is gone: nothing is sent there until somebody writes again.</summary>
internal sealed class ConversationEnd(HiringDb db, UnitOfWork unit, Greeter greeter)
{
    public static bool Is(Activity activity) => activity.Type switch
    {
        ActivityTypes.InstallationUpdate => activity.Action is "remove" or "remove-upgrade",
        ActivityTypes.ConversationUpdate => IsGone(activity.ChannelData?.EventType) || BotIsAmong(activity.MembersRemoved, activity),
        _ => false,
    };

    /// <summary>Says whether the bot is among those who joined or left.</summary>
    public static bool BotIsAmong(IReadOnlyList<ChannelAccount>? members, Activity activity) =>
        activity.Recipient?.Id is { } bot && members?.Any(member => string.Equals(member.Id, bot, StringComparison.Ordinal)) == true;

    public async Task RunAsync(Activity activity, CancellationToken cancellationToken)
    {
        // A thread's id is its channel's with something behind a semicolon; a team's is that of its first channel.
        var id = activity.ChannelData?.EventType is ConversationEvents.ChannelDeleted ? activity.ChannelData.Channel?.Id ?? activity.Conversation?.Id : activity.Conversation?.Id;
        var threads = id + ";";
        var ended = await db.Conversations.Where(row => !row.Unreachable && (row.ConversationId == id || row.ConversationId.StartsWith(threads))).ToListAsync(cancellationToken);
        foreach (var conversation in ended)
        {
            conversation.Park();
            await greeter.TellWhoWaitsAsync(conversation, cancellationToken);
        }

        await unit.CommitAsync(cancellationToken);
    }

    private static bool IsGone(string? happened) =>
        happened is ConversationEvents.ChannelDeleted or ConversationEvents.TeamDeleted or ConversationEvents.TeamHardDeleted;
}
