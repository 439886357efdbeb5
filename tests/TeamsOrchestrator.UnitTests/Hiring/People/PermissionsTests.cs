using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.UnitTests.Hiring.People;

/// <summary>Walks the whole table of who may do what: role by action by state, against the same table as HR would write it down.</summary>
public sealed class PermissionsTests
{
    // r the recruiter, m a hiring manager, a whoever is asked, h HR; then the states: i intake, o open, s stopped, e ended.
    private static readonly Dictionary<RequisitionAct, (string Who, string When)> Expected = new()
    {
        [RequisitionAct.See] = ("rmah", "iose"),
        [RequisitionAct.AddFiles] = ("r", "ios"),
        [RequisitionAct.ChangeFiles] = ("rh", "ios"),
        [RequisitionAct.Stop] = ("rh", "io"),
        [RequisitionAct.Resume] = ("rh", "s"),
        [RequisitionAct.ChangeCriteria] = ("rm", "ios"),
        [RequisitionAct.Reassign] = ("rh", "ios"),
        [RequisitionAct.AddReviewer] = ("rh", "ios"),
        [RequisitionAct.AddFinalReviewer] = ("rh", "ios"),
        [RequisitionAct.HandOver] = ("rh", "ios"),
        [RequisitionAct.Delegate] = ("rmah", "ios"),
        [RequisitionAct.Nudge] = ("rh", "io"),
        [RequisitionAct.TryAgain] = ("rh", "io"),
        [RequisitionAct.Withdraw] = ("r", "ios"),
        [RequisitionAct.DeclineAi] = ("rh", "ios"),
        [RequisitionAct.End] = ("rh", "ios"),
        [RequisitionAct.TakeEndBack] = ("rh", "e"),
        [RequisitionAct.ReadTrail] = ("h", "iose"),
        [RequisitionAct.Forget] = ("h", "iose"),
        [RequisitionAct.Disclose] = ("h", "iose"),
        [RequisitionAct.Hold] = ("h", "iose"),
    };

    // Where a requisition is confidential HR does not see it, so its recruiter keeps the records.
    private static readonly Dictionary<RequisitionAct, string> ExpectedIfConfidential = new()
    {
        [RequisitionAct.ReadTrail] = "r",
        [RequisitionAct.Forget] = "r",
        [RequisitionAct.Disclose] = "r",
        [RequisitionAct.Hold] = "r",
    };

    private static readonly (Part Part, char Letter)[] Parts = [(Part.Recruiter, 'r'), (Part.Manager, 'm'), (Part.Reviewer, 'a'), (Part.Hr, 'h')];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_role_may_do_in_every_state_what_the_table_says_and_nothing_else(bool confidential)
    {
        var wrong = new List<string>();
        foreach (var act in Enum.GetValues<RequisitionAct>())
        {
            var (who, when) = Expected[act];
            who = confidential && ExpectedIfConfidential.TryGetValue(act, out var other) ? other : who;
            foreach (var state in Enum.GetValues<RequisitionState>())
            {
                foreach (var combined in Enumerable.Range(0, 16).Select(number => (Part)number))
                {
                    var part = Parts.Any(one => combined.HasFlag(one.Part) && who.Contains(one.Letter, StringComparison.Ordinal));
                    var may = part && when.Contains(LetterOf(state), StringComparison.Ordinal);
                    if (Permissions.Allows(act, combined, state, confidential) != may || Permissions.Allows(act, combined, confidential) != part)
                    {
                        wrong.Add($"{act} by {combined} in {state}");
                    }
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Who_is_nothing_to_a_requisition_may_do_nothing() =>
        Enum.GetValues<RequisitionAct>().Where(act => Enum.GetValues<RequisitionState>().Any(state => Permissions.Allows(act, Part.None, state) || Permissions.Allows(act, Part.None, state, confidential: true))).ShouldBeEmpty();

    private static char LetterOf(RequisitionState state) => state switch
    {
        RequisitionState.Intake => 'i',
        RequisitionState.Open => 'o',
        RequisitionState.Stopped => 's',
        _ => 'e',
    };
}
