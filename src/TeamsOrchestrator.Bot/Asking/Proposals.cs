using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Asking;

/// <summary>Which of the hiring managers' decisions on one person is the one that is proposed: the newest, be it in the stack, on the interview or after it.</summary>
internal static class Proposals
{
    // Of decisions of one instant the one on the later step is the newer.
    public static Review? InForce(IEnumerable<Review> reviews) =>
        reviews.Where(review => review is { IsAboutPerson: true, State: ReviewState.Decided }).MaxBy(review => (review.DecidedAt, review.Kind));
}
