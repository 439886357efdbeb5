using FsCheck;
using FsCheck.Fluent;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.UnitTests.Hiring.Reviews;

public sealed class ReviewTests
{
    private static readonly Guid Ana = new("aaaaaaaa-0000-0000-0000-000000000000");
    private static readonly Guid Ben = new("bbbbbbbb-0000-0000-0000-000000000000");
    private static readonly Guid Cy = new("cccccccc-0000-0000-0000-000000000000");

    [Fact]
    public void The_first_decision_counts_where_any_may_decide()
    {
        var (review, asked) = Open(ReviewPolicy.Any, Ana, Ben);

        var first = review.Decide(Ballot(Ana, DecisionKind.Approve), asked, []);
        var second = review.Decide(Ballot(Ben, DecisionKind.Reject, "No."), asked, [((ReviewOutcome.Decided)first).Vote]);

        second.ShouldBeOfType<ReviewOutcome.AlreadyClosed>();
        review.Decision.ShouldBe(DecisionKind.Approve);
        review.DecidedBy.ShouldBe(Ana);
    }

    [Fact]
    public void Who_was_not_asked_or_was_released_changes_nothing()
    {
        var (review, asked) = Open(ReviewPolicy.Any, Ana, Ben);
        asked[1].State = AssignmentState.Released;
        var version = review.Version;

        review.Decide(Ballot(Cy, DecisionKind.Approve), asked, []).ShouldBeOfType<ReviewOutcome.NotAsked>();
        review.Decide(Ballot(Ben, DecisionKind.Approve), asked, []).ShouldBeOfType<ReviewOutcome.NotAsked>();
        review.Version.ShouldBe(version);
    }

    [Theory]
    [InlineData(DecisionKind.Reject, null)]
    [InlineData(DecisionKind.Reject, "  ")]
    [InlineData(DecisionKind.Revise, null)]
    public void Reject_and_Revise_need_words(DecisionKind decision, string? reason)
    {
        var (review, asked) = Open(ReviewPolicy.Any, Ana);

        review.Decide(Ballot(Ana, decision, reason), asked, []).ShouldBeOfType<ReviewOutcome.ReasonMissing>();
        review.State.ShouldBe(ReviewState.Open);
    }

    [Fact]
    public void A_stale_round_changes_nothing()
    {
        var (review, asked) = Open(ReviewPolicy.Any, Ana);
        review.AskAgain(artifactVersionId: null, asked);

        review.Decide(Ballot(Ana, DecisionKind.Approve, round: 1), asked, []).ShouldBeOfType<ReviewOutcome.Stale>();
    }

    [Fact]
    public void Where_all_decide_nobody_is_dropped_by_one_vote_alone()
    {
        var (review, asked) = Open(ReviewPolicy.All, Ana, Ben);

        var first = review.Decide(Ballot(Ana, DecisionKind.Reject, "No."), asked, []).ShouldBeOfType<ReviewOutcome.Recorded>();
        review.Decide(Ballot(Ben, DecisionKind.Approve), asked, [first.Vote]).ShouldBeOfType<ReviewOutcome.Decided>();

        first.WaitingFor.ShouldBe([Ben]);
        review.Decision.ShouldBe(DecisionKind.Approve);
    }

    [Fact]
    public void A_vote_that_waits_for_others_can_be_taken_back()
    {
        var (review, asked) = Open(ReviewPolicy.All, Ana, Ben);
        review.Decide(Ballot(Ana, DecisionKind.Approve), asked, []);

        review.Withdraw(Ben, Guid.CreateVersion7(), 2, asked).ShouldBeNull();
        review.Withdraw(Ana, Guid.CreateVersion7(), 2, asked)!.Round.ShouldBe(1);

        review.Round.ShouldBe(2);
        asked.ShouldAllBe(item => item.State == AssignmentState.Asked);
    }

    [Fact]
    public void Taking_back_asks_anew_on_the_same_version()
    {
        var (review, asked) = Open(ReviewPolicy.Any, Ana);
        var version = Guid.CreateVersion7();
        review.On(version);
        review.Decide(Ballot(Ana, DecisionKind.Approve), asked, []);

        var vote = review.Withdraw(Ana, Guid.CreateVersion7(), 2, asked);

        vote!.Decision.ShouldBe(DecisionKind.Withdraw);
        (review.State, review.Round, review.ArtifactVersionId, review.Decision).ShouldBe((ReviewState.Open, 2, version, null));
    }

    [Fact]
    public void Where_the_question_was_asked_again_by_mistake_the_decision_before_is_in_force_once_more()
    {
        var (review, asked) = Open(ReviewPolicy.All, Ana, Ben);
        var first = review.Decide(Ballot(Ana, DecisionKind.Approve), asked, []).ShouldBeOfType<ReviewOutcome.Recorded>().Vote;
        var second = review.Decide(Ballot(Ben, DecisionKind.Reject, "No."), asked, [first]).ShouldBeOfType<ReviewOutcome.Decided>().Vote;
        review.AskAgain(artifactVersionId: null, asked);

        var votes = review.Reinstate(asked, [first, second], Guid.CreateVersion7);

        (review.State, review.Decision, review.DecidedBy, review.Round).ShouldBe((ReviewState.Decided, DecisionKind.Approve, Ben, 3));
        votes.Select(vote => (vote.PersonId, vote.Decision, vote.Round, vote.At)).ShouldBe([(Ana, DecisionKind.Approve, 3, 1), (Ben, DecisionKind.Reject, 3, 1)]);
        votes.Select(vote => vote.Id).ShouldBeUnique();
        asked.ShouldAllBe(item => item.State == AssignmentState.Answered);
        review.Decide(Ballot(Ana, DecisionKind.Reject, "Late.", round: 2), asked, votes).ShouldBeOfType<ReviewOutcome.AlreadyClosed>();
    }

    [Fact]
    public void Nothing_is_reinstated_over_a_new_vote_or_a_decision_that_its_maker_took_back()
    {
        var (review, asked) = Open(ReviewPolicy.All, Ana, Ben);
        var first = review.Decide(Ballot(Ana, DecisionKind.Approve), asked, []).ShouldBeOfType<ReviewOutcome.Recorded>().Vote;
        var withdrawn = review.Withdraw(Ana, Guid.CreateVersion7(), 2, asked)!;
        review.Reinstate(asked, [first, withdrawn], Guid.CreateVersion7).ShouldBeEmpty();

        var again = review.Decide(Ballot(Ana, DecisionKind.Approve, round: 2), asked, []).ShouldBeOfType<ReviewOutcome.Recorded>().Vote;
        review.Reinstate(asked, [first, withdrawn, again], Guid.CreateVersion7).ShouldBeEmpty();

        (review.State, review.Round).ShouldBe((ReviewState.Open, 2));
    }

    [Fact]
    public void However_people_click_at_most_one_decision_is_in_force_per_round() => Check.QuickThrowOnFailure(Prop.ForAll(
        Clicks.ToArbitrary(),
        clicks =>
        {
            var (review, asked) = Open(ReviewPolicy.All, Ana, Ben);
            var votes = new List<Vote>();
            var decided = 0;
            foreach (var (person, decision) in clicks)
            {
                var outcome = review.Decide(Ballot(person, decision, "Because.", review.Round), asked, [.. votes.Where(vote => vote.Round == review.Round)]);
                decided += outcome is ReviewOutcome.Decided ? 1 : 0;
                votes.AddRange(outcome switch { ReviewOutcome.Decided d => [d.Vote], ReviewOutcome.Recorded r => [r.Vote], _ => Array.Empty<Vote>() });
            }

            return decided <= 1 && votes.Select(vote => vote.PersonId).Distinct().Count() == votes.Count && (decided == 1) == (review.State == ReviewState.Decided);
        }));

    private static Gen<List<(Guid Person, DecisionKind Decision)>> Clicks =>
        Gen.Elements(Ana, Ben, Cy).Zip(Gen.Elements(DecisionKind.Approve, DecisionKind.Edit, DecisionKind.Reject, DecisionKind.Revise), (person, decision) => (person, decision)).ListOf();

    private static Ballot Ballot(Guid person, DecisionKind decision, string? reason = null, int round = 1) => new(person, round, decision, reason, Guid.CreateVersion7(), 1);

    private static (Review Review, List<ReviewAssignment> Asked) Open(ReviewPolicy policy, params Guid[] people)
    {
        var review = new Review
        {
            Id = Guid.CreateVersion7(), TenantId = "t", RequisitionId = Guid.CreateVersion7(), InstanceId = Guid.CreateVersion7(), StepId = "review", Kind = ReviewKind.Candidate,
            Policy = policy, OpenedAt = 0,
        };
        return (review, [.. people.Select(person => new ReviewAssignment { TenantId = "t", ReviewId = review.Id, PersonId = person })]);
    }
}
