using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reviews;

/// <summary>Lets the time to decide begin when a reviewer can be reached at last: until then the question was nowhere to be read.</summary>
internal sealed class GiveTime(HiringDb db, DueDates due) : IReachability
{
    public async Task ChangedAsync(ConversationRef conversation, CancellationToken cancellationToken)
    {
        if (conversation is { Unreachable: true } or { PersonId: null })
        {
            return;
        }

        var personId = conversation.PersonId.Value;
        var open = await db.Reviews
            .Where(row => row.State == ReviewState.Open
                && db.Assignments.Any(item => item.ReviewId == row.Id && item.PersonId == personId && item.State == AssignmentState.Asked)
                && !db.PostedCards.Any(card => card.SubjectId == row.RequisitionId && db.Conversations.Any(known => known.Id == card.ConversationRefId && known.PersonId == personId)))
            .ToListAsync(cancellationToken);
        foreach (var review in open)
        {
            await due.GiveAsync(review, [personId], cancellationToken);
        }
    }
}
