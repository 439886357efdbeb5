using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Interviews;

/// <summary>Brings interviews before the people who hold them. Many are one message: a list, posted anew when nothing of it was open any more; the decision after an interview follows the notes at once.</summary>
internal sealed class InterviewPosting(HiringDb db, ReviewCases cases, Outbox outbox)
{
    public async Task PresentAsync(Review review, CancellationToken cancellationToken)
    {
        foreach (var personId in await AskedAsync(review, cancellationToken))
        {
            if (review.Kind == ReviewKind.Decision)
            {
                await outbox.PostToAsync(personId, CardKinds.ForInterview(review.RequisitionId, review.Id, review.Round), cancellationToken);
            }
            else if (!await HasOtherAsync(review, personId, cancellationToken))
            {
                await outbox.PostToAsync(personId, CardKinds.ForInterviews(review.RequisitionId, cases.Now), cancellationToken);
            }
        }

        Refresh(review.RequisitionId);
    }

    /// <summary>Posts one review anew to everybody who is asked: its decision was taken back.</summary>
    public async Task AskAnewAsync(Review review, CancellationToken cancellationToken)
    {
        foreach (var personId in await AskedAsync(review, cancellationToken))
        {
            await outbox.PostToAsync(personId, CardKinds.ForInterview(review.RequisitionId, review.Id, review.Round), cancellationToken);
        }

        Refresh(review.RequisitionId);
    }

    public void Refresh(Guid requisitionId)
    {
        outbox.UpdateAll(CardKinds.Interviews, requisitionId, quiet: false);
        outbox.UpdateAll(CardKinds.Interview, requisitionId, quiet: false);
        outbox.UpdateAll(CardKinds.Final, requisitionId, quiet: true);
        outbox.UpdateAll(CardKinds.Progress, requisitionId, quiet: true);
    }

    private async Task<IReadOnlyList<Guid>> AskedAsync(Review review, CancellationToken cancellationToken)
    {
        var stored = await db.Assignments.Where(row => row.ReviewId == review.Id).ToListAsync(cancellationToken);
        return [.. stored.Union(db.Assignments.Local.Where(row => row.ReviewId == review.Id)).Where(row => row.State == AssignmentState.Asked).Select(row => row.PersonId)];
    }

    // A list that asks about others stands before the person already, or is on its way there.
    private async Task<bool> HasOtherAsync(Review review, Guid personId, CancellationToken cancellationToken)
    {
        var chats = db.Conversations.Where(chat => chat.PersonId == personId && chat.Kind == ConversationKind.Personal).Select(chat => chat.Id);
        return await db.Reviews.AnyAsync(
                row => row.RequisitionId == review.RequisitionId && row.Id != review.Id && row.State == ReviewState.Open
                    && (row.Kind == ReviewKind.Interview || row.Kind == ReviewKind.Decision)
                    && db.Assignments.Any(asked => asked.ReviewId == row.Id && asked.PersonId == personId && asked.State == AssignmentState.Asked),
                cancellationToken)
            && (await db.PostedCards.AnyAsync(card => card.SubjectId == review.RequisitionId && card.CardKind == CardKinds.Interviews && chats.Contains(card.ConversationRefId), cancellationToken)
                || await db.Outbox.AnyAsync(
                    message => message.SubjectId == review.RequisitionId && message.CardKind == CardKinds.Interviews && message.State == OutboxState.Pending && !message.UpdateOnly && message.PersonId == personId,
                    cancellationToken));
    }
}
