using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.People;

namespace TeamsOrchestrator.Bot.Delivery;

/// <summary>Finds messages that were posted twice: the connector took a post, and the product never heard so and posted again.</summary>
internal sealed class Duplicates(HiringDb db, Outbox outbox)
{
    /// <summary>Looks whether a click came from the second message of a card, and asks for that one to be deleted.</summary>
    /// <param name="conversation">Where the click happened. Nothing anywhere else is touched.</param>
    /// <param name="activityId">The message that was clicked, as the channel says.</param>
    /// <param name="card">The card that it shows.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether there is something to commit.</returns>
    public async Task<bool> LookAsync(ConversationRef conversation, string? activityId, CardName card, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(activityId))
        {
            return false;
        }

        var here = db.PostedCards.Where(row => row.ConversationRefId == conversation.Id);
        var posted = await here.SingleOrDefaultAsync(row => row.CardKey == card.Key, cancellationToken);
        if (posted is null || string.Equals(posted.ActivityId, activityId, StringComparison.Ordinal)
            || await here.AnyAsync(row => row.ActivityId == activityId, cancellationToken))
        {
            return false; // the one message of this card, or that of another, such as an older copy
        }

        if (posted.ActivityId.Length == 0)
        {
            posted.ActivityId = activityId; // the connector never said which message it is; the click does
            return true;
        }

        outbox.DeleteDuplicate(conversation, posted.SubjectId, activityId);
        return true;
    }
}
