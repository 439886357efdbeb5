using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>One candidate of a stack.</summary>
internal sealed record StackMember(Candidate Candidate, Review Review, ReviewAssignment? Assignment)
{
    public bool Waiting => !Candidate.HasEnded && Review.State == ReviewState.Open && Assignment?.State == AssignmentState.Asked;

    public bool OnHold => Candidate.State == CandidateState.OnHold;

    /// <summary>Gets a value indicating whether the agents read the CV again.</summary>
    public bool IsReadAgain => !Candidate.HasEnded && Review is { State: ReviewState.Decided, Decision: DecisionKind.Revise };

    public StackGroup Group => Candidate.Recommendation switch
    {
        Recommendation.Advance => StackGroup.Advance,
        Recommendation.Consider => StackGroup.Consider,
        Recommendation.NotRecommended => StackGroup.NotRecommended,
        _ => StackGroup.NotScreened,
    };

    public string DisplayName => Candidate.DisplayName;

    public StackEntry ToEntry() => new(
        Review.Id, Candidate.Number, Candidate.Recommendation, Candidate.Score, Candidate.Flagged, OnHold, Waiting) { DeclinedAi = Candidate.DeclinedAi };
}
