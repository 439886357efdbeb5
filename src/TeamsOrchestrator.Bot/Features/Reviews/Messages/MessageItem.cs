using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Messages;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reviews.Messages;

/// <summary>The rows of one message: without its text, which is read only where it is shown.</summary>
/// <param name="Review">The review.</param>
/// <param name="Candidate">The candidate.</param>
/// <param name="Message">The approved message, or null.</param>
internal sealed record MessageItem(Review Review, Candidate Candidate, CandidateMessage? Message)
{
    public MessageStanding Standing => Review.State == ReviewState.Open ? MessageStanding.ToReview
        : Message?.State switch
        {
            null => MessageStanding.NoMessage,
            CandidateMessageState.Ready => MessageStanding.Ready,
            CandidateMessageState.Sent => MessageStanding.Sent,
            CandidateMessageState.NotSent => MessageStanding.NotSent,
            _ => MessageStanding.Approved,
        };
}
