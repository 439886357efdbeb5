using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria;

/// <summary>"Change criteria for all": shows the effect, then takes the approval back, so that the criteria are asked about anew and everybody is compared with the same ones.</summary>
internal sealed class ChangeCriteria(HiringDb db, ReviewCases cases, UndoCriteria undo) : ICardAction
{
    public static string Verb => "criteria.change";

    public static ExecuteAction Button(string title, Guid stackId, bool confirmed = false) =>
        ExecuteAction.For(title, Verb, new ChangeCriteriaClick(stackId, confirmed), ReviewsJson.Default.ChangeCriteriaClick) with { AssociatedInputs = AssociatedInputs.None };

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var (actor, words) = (call.Actor, call.Actor.Words);
        if (call.Read(ReviewsJson.Default.ChangeCriteriaClick) is not { } click)
        {
            return CardReply.Say(words["Chat_ButtonUnknown"]);
        }

        var stack = await db.Stacks.AsNoTracking().SingleOrDefaultAsync(row => row.Id == click.StackId && row.PersonId == actor.Id, cancellationToken);
        if (stack is null || await FindAsync(stack.RequisitionId, cancellationToken) is not { } review || !review.IsAsked(actor.Id))
        {
            return CardReply.Say(words["Deciding_NotAsked"]);
        }

        var current = CardKinds.ForStack(stack.RequisitionId, stack.Id, stack.Posting);
        var requisition = await db.Requisitions.AsNoTracking().SingleAsync(row => row.Id == stack.RequisitionId, cancellationToken);
        if (requisition.HasEnded || review.Review.State != ReviewState.Decided)
        {
            return CardReply.Show(current);
        }

        if (await RefusalAsync(review.Review, requisition, actor, cancellationToken) is { } refusal)
        {
            return CardReply.Say(refusal);
        }

        if (!click.Confirmed)
        {
            var open = await db.Candidates.CountAsync(row => row.RequisitionId == requisition.Id && row.State < CandidateState.Proposed, cancellationToken);
            return CardReply.Show(Build(requisition.Code, open, stack.Id, current, words));
        }

        var answer = await undo.RunAsync(review, actor, review.Review.Round, cancellationToken);
        return answer.Text is null ? CardReply.Show(current) : answer;
    }

    public static RenderedCard Build(string code, int open, Guid stackId, CardName back, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body =
            [
                new TextBlock(words["ChangeCriteria_Heading", code]) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                new TextBlock(words["ChangeCriteria_Effect", open]),
            ],
            Actions = [Button(words["ChangeCriteria_Confirm"], stackId, confirmed: true), ShowAgain.Button(words["Deciding_Back"], back)],
        },
        words["ChangeCriteria_Summary", code]);

    private async Task<ReviewCase?> FindAsync(Guid requisitionId, CancellationToken cancellationToken)
    {
        var reviewId = await db.Reviews.Where(row => row.RequisitionId == requisitionId && row.Kind == ReviewKind.Criteria).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancellationToken);
        return reviewId is { } id ? await cases.FindAsync(id, cancellationToken) : null;
    }

    // The same rules as for Undo, said before anything is confirmed.
    private async Task<string?> RefusalAsync(Review review, Requisition requisition, Actor actor, CancellationToken cancellationToken)
    {
        if (review.DecidedBy != actor.Id && (!actor.IsHr || requisition.Confidential))
        {
            var name = await db.People.Where(row => row.Id == review.DecidedBy).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken);
            return actor.Words["ChangeCriteria_NotYours", CardText.Escape(name ?? "?")];
        }

        var decided = await db.Candidates.CountAsync(
            row => row.RequisitionId == requisition.Id && (row.State == CandidateState.Proposed || row.State == CandidateState.Decided), cancellationToken);
        return decided > 0 ? actor.Words["ChangeCriteria_Decided", decided, requisition.Code] : null;
    }
}
