using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Teams.Activities;

namespace TeamsOrchestrator.Bot.Chat;

/// <summary>A message that somebody changed. What was not understood is read again; what had an effect keeps it, and the person is told.</summary>
internal sealed class EditedMessage(HiringDb db, CommandTable table, CommandTurn commands, Redeliveries redeliveries, Outbox outbox)
{
    public async Task RunAsync(Activity activity, Actor actor, CancellationToken cancellationToken)
    {
        var name = Redeliveries.OfEdit(activity);
        var text = activity.TextWithoutMentionOf(activity.Recipient?.Id);
        if (name is null || text.Length == 0 || await redeliveries.FindAsync(activity, name, cancellationToken) is not null)
        {
            return;
        }

        var question = NotUnderstoodCard.Name(activity.Id, text);
        var isCommand = table.TryFind(text, out _, out _);
        if (await WasNotUnderstoodAsync(actor, question.Key, cancellationToken))
        {
            await ReadAgainAsync(activity, actor, question, isCommand, cancellationToken);
        }
        else if (isCommand)
        {
            outbox.Post(actor.Conversation, NoticeCard.Name($"edited:{name}", actor.Id, "Chat_Edited"));
        }

        redeliveries.Remember(activity, name);
    }

    private async Task ReadAgainAsync(Activity activity, Actor actor, CardName question, bool isCommand, CancellationToken cancellationToken)
    {
        if (isCommand)
        {
            // The question is answered; what comes of the command stands below it.
            outbox.Post(actor.Conversation, NoticeCard.Name(question.Key, actor.Id, "Chat_EditedUnderstood"));
        }

        await commands.RunAsync(activity, actor, cancellationToken);
    }

    private async Task<bool> WasNotUnderstoodAsync(Actor actor, string key, CancellationToken cancellationToken)
    {
        var newest = await db.Outbox.AsNoTracking().Where(row => row.ConversationRefId == actor.Conversation.Id && row.CardKey == key)
            .OrderByDescending(row => row.Sequence).Select(row => row.CardKind).FirstOrDefaultAsync(cancellationToken);
        return string.Equals(newest, NotUnderstoodCard.Kind, StringComparison.Ordinal);
    }
}
