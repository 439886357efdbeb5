using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.UnitTests.Hiring.Reviews;

/// <summary>How several people decide together on one review.</summary>
public sealed class ReviewPolicyTests
{
    private static readonly Guid Ana = new("aaaaaaaa-0000-0000-0000-000000000000");
    private static readonly Guid Ben = new("bbbbbbbb-0000-0000-0000-000000000000");
    private static readonly Guid Cy = new("cccccccc-0000-0000-0000-000000000000");

    private readonly List<Vote> votes = [];

    [Fact]
    public void A_number_of_those_asked_decides_and_the_rest_is_not_waited_for()
    {
        var (review, asked) = Open(ReviewPolicy.NumberOf, ReviewKind.Candidate, needed: 2);

        Cast(review, asked, Cy, DecisionKind.Reject).ShouldBeOfType<ReviewOutcome.Recorded>().WaitingFor.ShouldBe([Ana, Ben]);
        Cast(review, asked, Ana, DecisionKind.Approve).ShouldBeOfType<ReviewOutcome.Decided>();

        review.Decision.ShouldBe(DecisionKind.Approve); // they differ, so nobody is dropped
        Cast(review, asked, Ben, DecisionKind.Approve).ShouldBeOfType<ReviewOutcome.AlreadyClosed>();
    }

    [Fact]
    public void A_number_that_nobody_can_reach_is_reached_when_everybody_has_decided()
    {
        var (review, asked) = Open(ReviewPolicy.NumberOf, ReviewKind.Candidate, needed: 5);

        Cast(review, asked, Ana, DecisionKind.Approve);
        Cast(review, asked, Ben, DecisionKind.Approve);
        Cast(review, asked, Cy, DecisionKind.Approve).ShouldBeOfType<ReviewOutcome.Decided>();
    }

    [Fact]
    public void One_after_the_other_nobody_decides_before_it_is_their_turn_and_asked_again_it_begins_at_the_first()
    {
        var (review, asked) = Open(ReviewPolicy.Sequence, ReviewKind.Candidate);

        Cast(review, asked, Ben, DecisionKind.Approve).ShouldBeOfType<ReviewOutcome.NotYet>();
        Cast(review, asked, Ana, DecisionKind.Reject).ShouldBeOfType<ReviewOutcome.Recorded>().WaitingFor.ShouldBe([Ben]);
        Cast(review, asked, Ben, DecisionKind.Edit).ShouldBeOfType<ReviewOutcome.Recorded>().WaitingFor.ShouldBe([Cy]);
        Cast(review, asked, Cy, DecisionKind.Reject).ShouldBeOfType<ReviewOutcome.Decided>();
        review.Decision.ShouldBe(DecisionKind.Edit);

        review.AskAgain(artifactVersionId: null, asked);

        asked.Select(item => item.State).ShouldBe([AssignmentState.Asked, AssignmentState.Later, AssignmentState.Later]);
    }

    [Theory]
    [InlineData(ReviewKind.Criteria)]
    [InlineData(ReviewKind.Final)]
    public void On_criteria_and_final_outcomes_one_rejection_ends_it(ReviewKind kind)
    {
        var (review, asked) = Open(ReviewPolicy.All, kind);

        Cast(review, asked, Ana, DecisionKind.Approve).ShouldBeOfType<ReviewOutcome.Recorded>();
        Cast(review, asked, Ben, DecisionKind.Reject).ShouldBeOfType<ReviewOutcome.Decided>();

        review.Decision.ShouldBe(DecisionKind.Reject);
    }

    [Theory]
    [InlineData(ReviewPolicy.All, null, true)]
    [InlineData(ReviewPolicy.All, false, false)]
    [InlineData(ReviewPolicy.NumberOf, null, false)]
    [InlineData(ReviewPolicy.Sequence, true, true)]
    public void Votes_are_unseen_where_everybody_decides_or_the_workflow_says_so(ReviewPolicy policy, bool? independent, bool unseen) =>
        Open(policy, ReviewKind.Candidate, independent: independent).Review.IsUnseen.ShouldBe(unseen);

    [Theory]
    [InlineData(DecisionKind.Approve, true)]
    [InlineData(DecisionKind.Edit, true)]
    [InlineData(DecisionKind.Reject, false)]
    [InlineData(DecisionKind.Revise, false)]
    public void Nobody_approves_what_is_ones_own_where_a_second_person_has_to(DecisionKind decision, bool refused)
    {
        var (review, asked) = Open(ReviewPolicy.Any, ReviewKind.Final, secondPerson: true);
        var (other, askedThere) = Open(ReviewPolicy.Any, ReviewKind.Criteria);

        (Cast(review, asked, Ana, decision, own: true) is ReviewOutcome.SelfApproval).ShouldBe(refused);
        votes.Clear();
        Cast(other, askedThere, Ana, decision, own: true).ShouldBeOfType<ReviewOutcome.Decided>();
    }

    private ReviewOutcome Cast(Review review, List<ReviewAssignment> asked, Guid person, DecisionKind decision, bool own = false)
    {
        var outcome = review.Decide(new Ballot(person, review.Round, decision, "Because.", Guid.CreateVersion7(), 1, own), asked, votes);
        if ((outcome as ReviewOutcome.Recorded)?.Vote is { } vote)
        {
            votes.Add(vote);
        }

        return outcome;
    }

    private static (Review Review, List<ReviewAssignment> Asked) Open(ReviewPolicy policy, ReviewKind kind, int? needed = null, bool? independent = null, bool secondPerson = false)
    {
        var review = new Review
        {
            Id = Guid.CreateVersion7(), TenantId = "t", RequisitionId = Guid.CreateVersion7(), InstanceId = Guid.CreateVersion7(), StepId = "review", Kind = kind,
            Policy = policy, Needed = needed, Independent = independent, SecondPerson = secondPerson, OpenedAt = 0,
        };
        return (review, [.. new[] { Ana, Ben, Cy }.Select((person, position) => new ReviewAssignment
        {
            TenantId = "t", ReviewId = review.Id, PersonId = person, Position = position, State = policy == ReviewPolicy.Sequence && position > 0 ? AssignmentState.Later : AssignmentState.Asked,
        })]);
    }
}
