using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.UnitTests.Hiring.Requisitions;

/// <summary>From where a requisition gets where, and from where not.</summary>
public sealed class RequisitionMovesTests
{
    [Theory]
    [InlineData(RequisitionState.Intake, "open", RequisitionState.Open)]
    [InlineData(RequisitionState.Intake, "stop", RequisitionState.Stopped)]
    [InlineData(RequisitionState.Intake, "resume", RequisitionState.Intake)]
    [InlineData(RequisitionState.Intake, "fill", RequisitionState.Closed)]
    [InlineData(RequisitionState.Intake, "cancel", RequisitionState.Cancelled)]
    [InlineData(RequisitionState.Intake, "reopen", RequisitionState.Intake)]
    [InlineData(RequisitionState.Open, "open", RequisitionState.Open)]
    [InlineData(RequisitionState.Open, "stop", RequisitionState.Stopped)]
    [InlineData(RequisitionState.Open, "resume", RequisitionState.Open)]
    [InlineData(RequisitionState.Open, "fill", RequisitionState.Closed)]
    [InlineData(RequisitionState.Open, "cancel", RequisitionState.Cancelled)]
    [InlineData(RequisitionState.Open, "reopen", RequisitionState.Open)]
    [InlineData(RequisitionState.Stopped, "open", RequisitionState.Stopped)]
    [InlineData(RequisitionState.Stopped, "stop", RequisitionState.Stopped)]
    [InlineData(RequisitionState.Stopped, "resume", RequisitionState.Open)]
    [InlineData(RequisitionState.Stopped, "resume before it began", RequisitionState.Intake)]
    [InlineData(RequisitionState.Stopped, "fill", RequisitionState.Closed)]
    [InlineData(RequisitionState.Stopped, "cancel", RequisitionState.Cancelled)]
    [InlineData(RequisitionState.Stopped, "reopen", RequisitionState.Stopped)]
    [InlineData(RequisitionState.Closed, "open", RequisitionState.Closed)]
    [InlineData(RequisitionState.Closed, "stop", RequisitionState.Closed)]
    [InlineData(RequisitionState.Closed, "resume", RequisitionState.Closed)]
    [InlineData(RequisitionState.Closed, "fill", RequisitionState.Closed)]
    [InlineData(RequisitionState.Closed, "cancel", RequisitionState.Closed)]
    [InlineData(RequisitionState.Closed, "reopen", RequisitionState.Open)]
    [InlineData(RequisitionState.Cancelled, "open", RequisitionState.Cancelled)]
    [InlineData(RequisitionState.Cancelled, "stop", RequisitionState.Cancelled)]
    [InlineData(RequisitionState.Cancelled, "resume", RequisitionState.Cancelled)]
    [InlineData(RequisitionState.Cancelled, "fill", RequisitionState.Cancelled)]
    [InlineData(RequisitionState.Cancelled, "cancel", RequisitionState.Cancelled)]
    [InlineData(RequisitionState.Cancelled, "reopen", RequisitionState.Open)]
    public void A_move_leads_where_it_may(RequisitionState from, string move, RequisitionState to)
    {
        var requisition = In(from);
        var version = requisition.Version;

        var moved = move switch
        {
            "open" => requisition.Open(),
            "stop" => requisition.Stop(),
            "resume" => requisition.Resume(hasBegun: true),
            "resume before it began" => requisition.Resume(hasBegun: false),
            "fill" => requisition.Close(CloseReason.Filled, "Found.", Guid.CreateVersion7(), 2),
            "cancel" => requisition.Close(CloseReason.Cancelled, "No budget.", Guid.CreateVersion7(), 2),
            _ => requisition.Reopen(),
        };

        requisition.State.ShouldBe(to);
        moved.ShouldBe(from != to);
        requisition.Version.ShouldBe(moved ? version + 1 : version);
    }

    [Fact]
    public void An_end_is_remembered_with_who_when_and_why_until_it_is_taken_back()
    {
        var (requisition, person) = (In(RequisitionState.Open), Guid.CreateVersion7());

        requisition.Close(CloseReason.Filled, "Found.", person, 42);
        requisition.Close(CloseReason.Stopped, "Again.", Guid.CreateVersion7(), 43);

        (requisition.ClosedAs, requisition.ClosedBecause, requisition.ClosedBy, requisition.ClosedAt).ShouldBe((CloseReason.Filled, "Found.", person, 42));
        requisition.Reopen();
        (requisition.ClosedAs, requisition.ClosedBecause, requisition.ClosedBy, requisition.ClosedAt).ShouldBe((null, null, null, null));
    }

    [Fact]
    public void What_never_began_is_collecting_files_again_after_an_end_was_taken_back()
    {
        var requisition = Create();
        requisition.Close(CloseReason.Cancelled, "Wrong title.", Guid.CreateVersion7(), 1);

        requisition.Reopen();

        requisition.State.ShouldBe(RequisitionState.Intake);
    }

    private static Requisition In(RequisitionState state)
    {
        var requisition = Create();
        if (state != RequisitionState.Intake)
        {
            requisition.UseJobDescription(Guid.CreateVersion7());
            requisition.Open();
        }

        _ = state switch
        {
            RequisitionState.Stopped => requisition.Stop(),
            RequisitionState.Closed => requisition.Close(CloseReason.Stopped, "Over.", Guid.CreateVersion7(), 1),
            RequisitionState.Cancelled => requisition.Close(CloseReason.Cancelled, "Over.", Guid.CreateVersion7(), 1),
            _ => false,
        };
        requisition.State.ShouldBe(state);
        return requisition;
    }

    private static Requisition Create() => new()
    {
        Id = Guid.CreateVersion7(), TenantId = "t", Number = 1, Title = "Engineer", RecruiterId = Guid.CreateVersion7(), StartedIn = Guid.CreateVersion7(), CreatedAt = 0,
    };
}
