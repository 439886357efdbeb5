using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;

namespace TeamsOrchestrator.Bot.Features.Reviewers;

/// <summary>Finds the card that was posted where a click happens. What may not be seen is not shown: the card itself decides.</summary>
internal sealed class StandingCard(HiringDb db)
{
    public async Task<CardName?> FindAsync(CardCall call, CancellationToken cancellationToken)
    {
        var posted = await db.PostedCards.AsNoTracking().FirstOrDefaultAsync(
            row => row.ConversationRefId == call.Actor.Conversation.Id && row.ActivityId == call.ActivityId, cancellationToken);
        return posted?.Name;
    }
}
