using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.UnitTests.Hiring.Candidates;

/// <summary>From where a candidate gets where, and from where not.</summary>
public sealed class CandidateMovesTests
{
    private static readonly ScreeningResult Screening = new([], 61.5, Recommendation.Consider, []);

    /// <summary>Every state, what is done in it, and the state after it. What is not allowed changes nothing.</summary>
    public static TheoryData<CandidateState, string, CandidateState> Moves
    {
        get
        {
            var table = new TheoryData<CandidateState, string, CandidateState>();
            foreach (var state in Enum.GetValues<CandidateState>())
            {
                var ended = state is CandidateState.Decided or CandidateState.Withdrawn or CandidateState.Closed or CandidateState.Removed;
                var left = state is CandidateState.Withdrawn or CandidateState.Closed or CandidateState.Removed;
                table.Add(state, "take", ended || state == CandidateState.OnHold ? state : CandidateState.Screened);
                table.Add(state, "fail", ended || state == CandidateState.OnHold ? state : CandidateState.NotScreened);
                table.Add(state, "hold", ended || state == CandidateState.Proposed ? state : CandidateState.OnHold);
                table.Add(state, "propose", left ? state : CandidateState.Proposed);
                table.Add(state, "withdraw", left ? state : CandidateState.Withdrawn);
                table.Add(state, "remove", ended || state == CandidateState.Proposed ? state : CandidateState.Removed);
                table.Add(state, "close", ended ? state : CandidateState.Closed);
            }

            return table;
        }
    }

    [Theory]
    [MemberData(nameof(Moves))]
    public void A_move_leads_where_it_may(CandidateState from, string move, CandidateState to)
    {
        var candidate = In(from);
        var (version, outcome) = (candidate.Version, candidate.Outcome);

        var moved = move switch
        {
            "take" => candidate.Take(Screening),
            "fail" => candidate.CannotBeScreened("ImageOnly"),
            "hold" => candidate.Hold(),
            "propose" => candidate.Propose(Outcome.NotTakenFurther),
            "withdraw" => candidate.Withdraw(),
            "remove" => candidate.Remove(),
            _ => candidate.CloseWithRequisition(),
        };

        candidate.State.ShouldBe(to);
        if (!moved)
        {
            (candidate.Version, candidate.Outcome).ShouldBe((version, outcome), "What is refused changes nothing.");
        }
    }

    [Theory]
    [InlineData(CandidateState.New)]
    [InlineData(CandidateState.NotScreened)]
    [InlineData(CandidateState.Screened)]
    [InlineData(CandidateState.OnHold)]
    [InlineData(CandidateState.Decided)]
    [InlineData(CandidateState.Withdrawn)]
    [InlineData(CandidateState.Closed)]
    [InlineData(CandidateState.Removed)]
    public void Nothing_becomes_final_that_nobody_proposed(CandidateState from)
    {
        var candidate = In(from);

        Should.Throw<InvalidOperationException>(candidate.Decide);
        candidate.State.ShouldBe(from);
    }

    [Theory]
    [InlineData(true, false, CandidateState.NotScreened)]
    [InlineData(false, true, CandidateState.Screened)]
    [InlineData(false, false, CandidateState.New)]
    public void Taken_back_a_candidate_stands_where_the_file_left_it(bool unreadable, bool screened, CandidateState to)
    {
        var candidate = Create();
        _ = unreadable ? candidate.CannotBeScreened("Corrupt") : screened && candidate.Take(Screening);
        candidate.Propose(Outcome.Advance);

        candidate.Reconsider();

        (candidate.State, candidate.Outcome).ShouldBe((to, null));
    }

    [Theory]
    [InlineData(CandidateState.New, CandidateState.NotScreened)]
    [InlineData(CandidateState.NotScreened, CandidateState.NotScreened)]
    [InlineData(CandidateState.Screened, CandidateState.NotScreened)]
    [InlineData(CandidateState.OnHold, CandidateState.OnHold)]
    [InlineData(CandidateState.Proposed, CandidateState.NotScreened)]
    [InlineData(CandidateState.Decided, CandidateState.Decided)]
    [InlineData(CandidateState.Withdrawn, CandidateState.Withdrawn)]
    [InlineData(CandidateState.Closed, CandidateState.Closed)]
    [InlineData(CandidateState.Removed, CandidateState.Removed)]
    public void Whoever_declined_AI_is_not_screened_whatever_comes_later(CandidateState from, CandidateState to)
    {
        var candidate = In(from);

        var declined = candidate.DeclineAi();

        declined.ShouldBe(!candidate.HasEnded);
        candidate.State.ShouldBe(to);
        if (declined)
        {
            candidate.DeclineAi().ShouldBeFalse("once is enough");
            candidate.Take(Screening).ShouldBeFalse("an agent that was too late changes nothing");
            candidate.CannotBeScreened("AgentFailed").ShouldBeFalse();
            candidate.TakeCv(Guid.CreateVersion7(), "Ana Soler", fault: null).ShouldBeTrue("a newer CV counts, for people");
            candidate.Reconsider();
            (candidate.State, candidate.Fault, candidate.Recommendation, candidate.Score, candidate.Outcome).ShouldBe((CandidateState.NotScreened, Candidate.NoAi, null, null, null));
        }
    }

    [Fact]
    public void A_withdrawal_leaves_no_outcome_behind()
    {
        var candidate = In(CandidateState.Proposed);

        candidate.Withdraw();

        candidate.Outcome.ShouldBeNull();
        candidate.HasEnded.ShouldBeTrue();
    }

    private static Candidate In(CandidateState state)
    {
        var candidate = Create();
        switch (state)
        {
            case CandidateState.NotScreened:
                candidate.CannotBeScreened("Corrupt");
                break;
            case CandidateState.Screened:
                candidate.Take(Screening);
                break;
            case CandidateState.OnHold:
                candidate.Hold();
                break;
            case CandidateState.Proposed or CandidateState.Decided:
                candidate.Propose(Outcome.Advance);
                break;
            case CandidateState.Withdrawn:
                candidate.Withdraw();
                break;
            case CandidateState.Closed:
                candidate.CloseWithRequisition();
                break;
            case CandidateState.Removed:
                candidate.Remove();
                break;
        }

        if (state == CandidateState.Decided)
        {
            candidate.Decide();
        }

        candidate.State.ShouldBe(state);
        return candidate;
    }

    private static Candidate Create() => new()
    {
        Id = Guid.CreateVersion7(), TenantId = "t", RequisitionId = Guid.CreateVersion7(), BatchId = Guid.CreateVersion7(), Number = 1, FileId = Guid.CreateVersion7(),
    };
}
