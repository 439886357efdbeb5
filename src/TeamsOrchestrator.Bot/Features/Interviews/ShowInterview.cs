using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Interviews;

/// <summary>Goes back from a form to the interview that stood there.</summary>
internal sealed class ShowInterview(ReviewCases cases) : ICardAction
{
    public static string Verb => "interviews.back";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken) =>
        call.Read(InterviewsJson.Default.OpenInterviewClick) is { } click
            && await cases.LookAsync(click.ReviewId, cancellationToken) is { Review.Kind: ReviewKind.Interview or ReviewKind.Decision } review && review.IsAsked(call.Actor.Id)
            ? CardReply.Show(CardKinds.ForInterview(review.Review.RequisitionId, review.Review.Id, review.Review.Round))
            : CardReply.Say(call.Actor.Words["Deciding_NotAsked"]);

    public static ExecuteAction Button(Guid reviewId, Words words) =>
        ExecuteAction.For(words["Deciding_Back"], Verb, new OpenInterviewClick(reviewId), InterviewsJson.Default.OpenInterviewClick) with { AssociatedInputs = AssociatedInputs.None };
}
