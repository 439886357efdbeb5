using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Asking;

/// <summary>A review with everybody who was asked and the votes of its round.</summary>
internal sealed record ReviewCase(Review Review, IReadOnlyList<ReviewAssignment> Assignments, IReadOnlyList<Vote> Votes)
{
    public bool IsAsked(Guid personId) => Assignments.Any(item => item.PersonId == personId && item.State != AssignmentState.Released);

    public bool WaitsFor(Guid personId) =>
        Review.State == ReviewState.Open && Assignments.Any(item => item.PersonId == personId && item.State == AssignmentState.Asked);

    /// <summary>Says for whom a person decides here meanwhile.</summary>
    public Guid? StandsInFor(Guid personId) => Assignments.FirstOrDefault(item => item.PersonId == personId && item.State != AssignmentState.Released)?.DelegatedFrom;
}
