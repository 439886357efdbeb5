using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria;

/// <summary>Undo of criteria where another card than the review's shows the decision, such as to HR.</summary>
internal sealed class UndoCriteriaElsewhere(ReviewCases cases, UndoCriteria undo) : ICardAction
{
    public static string Verb => UndoButtons.CriteriaVerb;

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var words = call.Actor.Words;
        if (call.Read(EvidenceJson.Default.UndoClick) is not { } click)
        {
            return CardReply.Say(words["Chat_ButtonUnknown"]);
        }

        if (await cases.FindAsync(click.ReviewId, cancellationToken) is not { Review.Kind: ReviewKind.Criteria or ReviewKind.Rework } review)
        {
            return CardReply.Say(words["Deciding_NotAsked"]);
        }

        var isInForce = review.Review.State == ReviewState.Decided && review.Review.Round == click.Round;
        var answer = await undo.RunAsync(review, call.Actor, click.Round, cancellationToken);
        return answer.Text is not null ? answer : CardReply.Say(words[isInForce ? "Stack_Undone" : "Stack_UndoneBefore"]);
    }
}
