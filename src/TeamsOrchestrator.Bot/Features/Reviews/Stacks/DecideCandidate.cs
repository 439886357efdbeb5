using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>Approve, Reject and Revise of one candidate. The next person is the answer.</summary>
internal sealed class DecideCandidate(StackReader stacks, ReviewCases cases, SettleCandidate settle, SecondPeople second, StackRefresh refresh) : ICardAction
{
    public static string Verb => "candidate.decide";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var (actor, words) = (call.Actor, call.Actor.Words);
        if (call.Read(ReviewsJson.Default.StackClick) is not { Decision: DecisionKind.Approve or DecisionKind.Reject or DecisionKind.Revise } click)
        {
            return CardReply.Say(words["Chat_ButtonUnknown"]);
        }

        if (await stacks.FindAsync(click.StackId, actor.Id, cancellationToken) is not { } contents
            || contents.Find(click.ReviewId) is null || await cases.FindAsync(click.ReviewId, cancellationToken) is not { } review || !review.IsAsked(actor.Id))
        {
            return CardReply.Say(words["Deciding_NotAsked"]);
        }

        var current = StackRefresh.CardOf(contents.Stack);
        if (contents.Requisition.HasEnded || !review.WaitsFor(actor.Id) || click.Round != review.Review.Round || click.ArtifactId != review.Review.ArtifactVersionId)
        {
            return CardReply.Show(current);
        }

        var reason = click.Decision switch
        {
            DecisionKind.Reject => DecisionButtons.ReasonOf(call),
            DecisionKind.Revise => call.Input(DecisionButtons.FeedbackInput),
            _ => null,
        };
        if (await RefusalAsync(click.Decision, review, reason, words, cancellationToken) is { } refusal)
        {
            return CardReply.Say(refusal);
        }

        var outcome = await settle.DecideAsync(review, actor, click.Round, click.Decision, reason, cancellationToken);
        if (outcome is ReviewOutcome.ReasonMissing)
        {
            return CardReply.Say(words[click.Decision == DecisionKind.Revise ? "Deciding_FeedbackMissing" : "Deciding_ReasonMissing"]);
        }

        if (outcome is ReviewOutcome.SelfApproval)
        {
            return CardReply.Say(await second.SayAsync(review.Review, actor.Id, words, cancellationToken));
        }

        if (outcome is ReviewOutcome.Decided or ReviewOutcome.Recorded)
        {
            contents.Stack.LastDecidedReviewId = review.Review.Id;
            contents.MoveOn([review.Review.Id]);
            await refresh.DecidedAsync(contents, [review.Review.Id], cancellationToken);
        }

        return CardReply.Show(current);
    }

    private async Task<string?> RefusalAsync(DecisionKind decision, ReviewCase review, string? reason, Words words, CancellationToken cancellationToken) => decision switch
    {
        DecisionKind.Reject => SaferWords.Refusal(reason, words),
        DecisionKind.Revise => SaferWords.RefusalOfFeedback(reason, words) ?? await cases.DeclinedAiAsync(review.Review, words, cancellationToken)
            ?? await cases.NoMoreRevisionsAsync(review.Review, words, cancellationToken),
        _ => null,
    };
}
