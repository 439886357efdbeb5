using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Messages;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reviews.Messages;

/// <summary>Takes back that a message was approved, or that none goes, as long as it has not left: it is asked about again.</summary>
internal sealed class UndoMessage(HiringDb db, ReviewCases cases, SettleMessage settle, DueDates due, AuditLog audit) : ICardAction
{
    public static string Verb => "message.undo";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var (actor, words) = (call.Actor, call.Actor.Words);
        if (call.Read(ReviewsJson.Default.UndoMessageClick) is not { } click || !await settle.IsAskedAsync(click.ReviewId, actor.Id, cancellationToken)
            || await cases.FindAsync(click.ReviewId, cancellationToken) is not { } review)
        {
            return CardReply.Say(words["Message_NotYours"]);
        }

        var current = CardKinds.ForMessages(review.Review.RequisitionId, new MessagesView(click.Page));
        var candidate = await db.Candidates.SingleAsync(row => row.Id == review.Review.CandidateId, cancellationToken);
        if (review.Review.Round != click.Round || review.Review.State != ReviewState.Decided || candidate is not { State: CandidateState.Decided, ErasedAt: null })
        {
            return CardReply.Show(current);
        }

        var message = await db.Messages
            .Where(row => row.ReviewId == click.ReviewId && row.State != CandidateMessageState.Recalled && row.ApprovedAt >= review.Review.DecidedAt).SingleOrDefaultAsync(cancellationToken);
        if (message is { HasLeft: true })
        {
            return CardReply.Say(words["Message_HasLeft", words.When(message.SettledAt ?? message.HandedOverAt ?? message.LeavesAt, actor.Person.TimeZone)]);
        }

        if (message?.Recall() == true)
        {
            audit.Add(message.RequisitionId, AuditActor.Person(actor.Id), "message.recalled", candidate.Id, candidateId: candidate.Id);
        }

        cases.Withdraw(review, actor);
        (await db.Instances.SingleAsync(row => row.Id == review.Review.InstanceId, cancellationToken)).ReturnTo(review.Review.StepId);
        await due.GiveAsync(review.Review, [actor.Id], cancellationToken);
        await settle.RefreshAsync(review.Review.RequisitionId, cancellationToken);
        return CardReply.Show(current);
    }
}
