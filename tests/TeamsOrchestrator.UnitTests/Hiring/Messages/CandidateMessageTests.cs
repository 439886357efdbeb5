using TeamsOrchestrator.Hiring.Messages;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.UnitTests.Hiring.Messages;

public sealed class CandidateMessageTests
{
    private const long Now = 1_000_000;

    private static readonly Guid Riley = Guid.CreateVersion7();

    [Fact]
    public void An_approved_message_waits_a_quarter_of_an_hour_and_goes_once()
    {
        var message = Approved();

        message.Begin(Now + CandidateMessage.UndoTime - 1).ShouldBeFalse();
        message.Begin(Now + CandidateMessage.UndoTime).ShouldBeTrue();
        message.Begin(Now + CandidateMessage.UndoTime).ShouldBeFalse();
        message.HasLeft.ShouldBeTrue("from now on nobody knows better");
        message.Finish(MessageHandOver.Left, Now + CandidateMessage.UndoTime).ShouldBeTrue();
        message.State.ShouldBe(CandidateMessageState.Sent);
        message.Finish(MessageHandOver.WithPerson, Now).ShouldBeFalse();
    }

    [Theory]
    [InlineData(CandidateMessageState.Waiting, true)]
    [InlineData(CandidateMessageState.Ready, true)]
    [InlineData(CandidateMessageState.NotSent, true)]
    [InlineData(CandidateMessageState.Leaving, false)]
    [InlineData(CandidateMessageState.Sent, false)]
    [InlineData(CandidateMessageState.Recalled, false)]
    public void Only_what_has_not_left_can_be_taken_back(CandidateMessageState state, bool can)
    {
        var message = In(state);

        message.Recall().ShouldBe(can);
        message.State.ShouldBe(can ? CandidateMessageState.Recalled : state);
        message.Begin(long.MaxValue).ShouldBeFalse();
    }

    [Fact]
    public void Where_nobody_knows_whether_it_left_it_is_not_taken_back_before_a_person_says_so()
    {
        var message = In(CandidateMessageState.Leaving);

        message.Finish(null, Now).ShouldBeTrue();
        (message.State, message.MayHaveLeft, message.HasLeft).ShouldBe((CandidateMessageState.Ready, true, true));
        message.Recall().ShouldBeFalse();
        message.Settle(sent: false, Riley, Now).ShouldBeTrue();
        message.Recall().ShouldBeTrue();
    }

    [Fact]
    public void What_was_sent_cannot_be_made_unsent_and_what_was_not_can_still_be_sent()
    {
        var message = In(CandidateMessageState.NotSent);

        message.Settle(sent: false, Riley, Now).ShouldBeFalse();
        message.Settle(sent: true, Riley, Now).ShouldBeTrue();
        message.Settle(sent: false, Riley, Now).ShouldBeFalse();
        (message.State, message.SettledBy).ShouldBe((CandidateMessageState.Sent, Riley));
        Approved().Settle(sent: true, Riley, Now).ShouldBeFalse("it has not been handed over");
    }

    private static CandidateMessage In(CandidateMessageState state)
    {
        var message = Approved();
        if (state == CandidateMessageState.Recalled)
        {
            message.Recall();
        }
        else if (state != CandidateMessageState.Waiting)
        {
            message.Begin(long.MaxValue);
            _ = state switch
            {
                CandidateMessageState.Sent => message.Finish(MessageHandOver.Left, Now),
                CandidateMessageState.Ready => message.Finish(MessageHandOver.WithPerson, Now),
                CandidateMessageState.NotSent => message.Finish(MessageHandOver.WithPerson, Now) && message.Settle(sent: false, Riley, Now),
                _ => true,
            };
        }

        message.State.ShouldBe(state);
        return message;
    }

    private static CandidateMessage Approved() => CandidateMessage.Approve(
        Guid.CreateVersion7(),
        new Review
        {
            Id = Guid.CreateVersion7(), TenantId = "t", RequisitionId = Guid.CreateVersion7(), CandidateId = Guid.CreateVersion7(), InstanceId = Guid.CreateVersion7(), StepId = "review-message",
            Kind = ReviewKind.Message, Policy = ReviewPolicy.Any, OpenedAt = Now,
        }.On(Guid.CreateVersion7()),
        Riley,
        Now);
}
