using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.People;

namespace TeamsOrchestrator.Bot.Chat;

/// <summary>Welcomes people, and delivers what waited for somebody who could not be reached before.</summary>
internal sealed class Greeter(HiringDb db, Outbox outbox, IEnumerable<IReachability> reachability)
{
    /// <summary>The kind of the card that says what the bot can do for its reader; the help slice renders it.</summary>
    public const string HelpCard = "help";

    public void Welcome(Actor actor) =>
        outbox.Post(actor.Conversation, new CardName(HelpCard, $"welcome:{actor.Conversation.Id:N}", actor.Id));

    public async Task DeliverWhatWaitedAsync(ConversationRef conversation, CancellationToken cancellationToken)
    {
        var waiting = await db.Outbox.Where(row => row.State != OutboxState.Sent
            && ((row.ConversationRefId == conversation.Id && row.State == OutboxState.Parked)
                || (row.ConversationRefId == null && row.PersonId != null && row.PersonId == conversation.PersonId))).ToListAsync(cancellationToken);
        foreach (var message in waiting)
        {
            (message.ConversationRefId, message.State) = (conversation.Id, OutboxState.Pending);
        }

        await TellWhoWaitsAsync(conversation, cancellationToken);
    }

    /// <summary>Lets those who wait for somebody see that the person can be reached now, or cannot any more.</summary>
    public async Task TellWhoWaitsAsync(ConversationRef conversation, CancellationToken cancellationToken)
    {
        foreach (var watcher in reachability)
        {
            await watcher.ChangedAsync(conversation, cancellationToken);
        }
    }
}
