using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>Takes a decision on a candidate back, as long as nobody made it final.</summary>
internal sealed class UndoCandidate(HiringDb db, ReviewCases cases, StackRefresh refresh, Outbox outbox) : ICardAction
{
    public static string Verb => UndoButtons.CandidateVerb;

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var (actor, words) = (call.Actor, call.Actor.Words);
        if (call.Read(EvidenceJson.Default.UndoClick) is not { } click)
        {
            return CardReply.Say(words["Chat_ButtonUnknown"]);
        }

        var review = await cases.FindAsync(click.ReviewId, cancellationToken);
        var requisition = review is null ? null : await db.Requisitions.AsNoTracking().SingleAsync(row => row.Id == review.Review.RequisitionId, cancellationToken);
        var isHr = actor.IsHr && requisition is { Confidential: false };
        if (review is not { Review.Kind: ReviewKind.Candidate } || requisition is null || !(isHr || review.IsAsked(actor.Id) || IsSomebodysWhoIsAway(review, actor)))
        {
            return CardReply.Say(words["Deciding_NotAsked"]);
        }

        var stack = await db.Stacks.SingleOrDefaultAsync(row => row.RequisitionId == requisition.Id && row.PersonId == actor.Id, cancellationToken);
        var candidate = await db.Candidates.SingleAsync(row => row.Id == review.Review.CandidateId, cancellationToken);
        if ((Refusal(requisition, candidate, actor) ?? await InterviewedAsync(review.Review, candidate, actor, cancellationToken) ?? await NotYoursAsync(review, requisition, actor, isHr, cancellationToken)) is { } refusal)
        {
            return CardReply.Say(refusal);
        }

        var isInForce = review.Review.Round == click.Round && cases.Withdraw(review, actor);
        if (isInForce)
        {
            await TakeBackAsync(review.Review, candidate, cancellationToken);
            await ShowAgainAsync(review.Review, stack, cancellationToken);
        }

        return stack is not null ? CardReply.Show(StackRefresh.CardOf(stack)) : CardReply.Say(words[isInForce ? "Stack_Undone" : "Stack_UndoneBefore"]);
    }

    // Whoever let somebody else decide meanwhile is not asked, but it was their decision to make.
    private static bool IsSomebodysWhoIsAway(ReviewCase review, Actor actor) => review.Assignments.Any(item => item.DelegatedFrom == actor.Id);

    /// <summary>Says who decided and who may take it back, where that is not the reader.</summary>
    private async Task<string?> NotYoursAsync(ReviewCase review, Requisition requisition, Actor actor, bool isHr, CancellationToken cancellationToken)
    {
        var votes = review.Votes.Where(vote => vote.Decision != DecisionKind.Withdraw).OrderBy(vote => vote.At).ToList();
        if (isHr || votes.Exists(vote => vote.PersonId == actor.Id))
        {
            return null;
        }

        if (review.Review.State != ReviewState.Decided || votes.Count == 0)
        {
            return review.IsAsked(actor.Id) ? null : actor.Words["Deciding_NotAsked"]; // who voted is not told before everybody has
        }

        var ids = votes.Select(vote => vote.PersonId).Distinct().ToList();
        var names = await db.People.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
        var who = Teams.Cards.CardText.Escape(actor.Words.List([.. ids.Select(id => names.GetValueOrDefault(id, "?"))]));
        var when = actor.Words.When(votes[^1].At, actor.Person.TimeZone);
        var forReader = review.Assignments.Any(item => item.DelegatedFrom == actor.Id && ids.Contains(item.PersonId));
        return actor.Words[forReader ? "Stack_UndoDelegates" : "Stack_UndoTheirs", who, when] + " " + actor.Words[requisition.Confidential ? "Stack_UndoWhoAlone" : "Stack_UndoWho", who];
    }

    // What was noted in an interview is decided on with the packet; going back before it is a change of mind, with a reason.
    private async Task<string?> InterviewedAsync(Review review, Candidate candidate, Actor actor, CancellationToken cancellationToken) =>
        await db.Reviews.AnyAsync(row => row.CandidateId == candidate.Id && row.Kind == ReviewKind.Interview && row.State == ReviewState.Decided && row.DecidedAt >= review.DecidedAt, cancellationToken)
            ? actor.Words["Stack_UndoInterviewed", Teams.Cards.CardText.Escape(candidate.DisplayName), candidate.Code]
            : null;

    private static string? Refusal(Requisition requisition, Candidate candidate, Actor actor) =>
        candidate.State == CandidateState.Decided ? actor.Words["Stack_UndoFinal"]
            : candidate.IsApart ? actor.Words[StackDecided.LeftKey(candidate.State), Teams.Cards.CardText.Escape(candidate.DisplayName)]
            : candidate.HasEnded || requisition.HasEnded ? actor.Words["Deciding_RequisitionEnded", requisition.Code]
            : null;

    private async Task TakeBackAsync(Review review, Candidate candidate, CancellationToken cancellationToken)
    {
        var instance = await db.Instances.SingleAsync(row => row.Id == review.InstanceId, cancellationToken);
        instance.ReturnTo(review.StepId);
        candidate.Reconsider();
        var later = await db.Reviews.Where(row => row.CandidateId == candidate.Id && row.Kind != ReviewKind.Candidate && row.Kind != ReviewKind.Message && row.State == ReviewState.Open).ToListAsync(cancellationToken);
        later.ForEach(other => other.Cancel());
    }

    private async Task ShowAgainAsync(Review review, Stack? stack, CancellationToken cancellationToken)
    {
        if (stack is not null)
        {
            stack.LastDecidedReviewId = null;
            stack.Show(review.Id);
            outbox.Update(StackRefresh.CardOf(stack), quiet: false);
        }

        if (stack is null)
        {
            await refresh.AskAnewAsync(review, cancellationToken); // HR took it back: the managers are asked again
        }
        else
        {
            await refresh.OthersAsync(review.RequisitionId, stack.Id, [review.Id], cancellationToken);
        }

        outbox.UpdateAll(CardKinds.Final, review.RequisitionId, quiet: false);
        outbox.UpdateAll(CardKinds.Interviews, review.RequisitionId, quiet: false);
        outbox.UpdateAll(CardKinds.Interview, review.RequisitionId, quiet: false);
        outbox.UpdateAll(CardKinds.Progress, review.RequisitionId, quiet: true);
    }
}
