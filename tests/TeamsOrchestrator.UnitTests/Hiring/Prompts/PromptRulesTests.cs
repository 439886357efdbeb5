using TeamsOrchestrator.Hiring.Differences;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Prompts;

namespace TeamsOrchestrator.UnitTests.Hiring.Prompts;

/// <summary>Who may do what with a version of a prompt, and what becomes of it.</summary>
public sealed class PromptRulesTests
{
    private static readonly PromptAct[] Decisions = [PromptAct.Approve, PromptAct.Reject];

    [Fact]
    public void Only_a_second_person_with_the_role_decides_and_only_while_it_waits()
    {
        foreach (var (act, roles, own, state) in
            from act in Decisions from roles in Enum.GetValues<Roles>() from own in new[] { true, false } from state in Enum.GetValues<PromptState>() select (act, roles, own, state))
        {
            PromptPermissions.Allows(act, roles, own, state).ShouldBe(roles == Roles.Admin && !own && state == PromptState.Proposed, $"{act} {roles} own={own} {state}");
        }
    }

    [Fact]
    public void Whoever_looks_after_prompts_proposes_and_takes_back_the_own_and_hr_may_read()
    {
        foreach (var roles in Enum.GetValues<Roles>())
        {
            PromptPermissions.Allows(PromptAct.See, roles).ShouldBe(roles is Roles.Admin or Roles.Hr);
            PromptPermissions.Allows(PromptAct.Propose, roles).ShouldBe(roles == Roles.Admin);
            PromptPermissions.Allows(PromptAct.SeeEdits, roles).ShouldBe(roles == Roles.Admin);
        }

        foreach (var state in Enum.GetValues<PromptState>())
        {
            PromptPermissions.Allows(PromptAct.Withdraw, Roles.Admin, isOwn: true, state).ShouldBe(state is PromptState.Fetching or PromptState.Proposed);
            PromptPermissions.Allows(PromptAct.Withdraw, Roles.Admin, isOwn: false, state).ShouldBeFalse();
        }
    }

    [Fact]
    public void A_version_goes_live_by_a_second_person_alone_and_is_decided_once()
    {
        var (owner, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var version = new PromptVersion { Id = Guid.CreateVersion7(), TenantId = "t", Name = "screener", ProposedBy = owner, ProposedAt = 1 };

        Should.Throw<InvalidOperationException>(() => version.Approve(second, 2), "its text is not there yet");
        version.Propose(2, "text");
        Should.Throw<InvalidOperationException>(() => version.Approve(owner, 3));
        version.State.ShouldBe(PromptState.Proposed);
        version.Approve(second, 4);
        (version.State, version.DecidedBy, version.DecidedAt).ShouldBe((PromptState.Live, second, 4));
        Should.Throw<InvalidOperationException>(() => version.Reject(second, 5, "late"));
        version.GiveWay(6);
        (version.State, version.ReplacedAt).ShouldBe((PromptState.Former, 6));
    }

    [Fact]
    public void Two_texts_are_compared_by_line_and_within_a_line_by_word()
    {
        var lines = TextDifference.Of("first\nYou greet people kindly.\nlast", "first\nYou greet all people.\nlast\nnew");

        lines.Select(line => string.Concat(line.Select(piece => piece.Change switch { WordChange.Gone => $"[-{piece.Text}]", WordChange.New => $"[+{piece.Text}]", _ => piece.Text })))
            .ShouldBe(["You greet [-people kindly.][+all people.]", "[+new]"]);
        TextDifference.Of("a\r\nb", "a\nb").ShouldBeEmpty();
        TextDifference.Of(string.Join('\n', Enumerable.Range(0, 5000)), string.Join('\n', Enumerable.Range(9000, 5000))).Count.ShouldBe(5000, "nothing in common is no reason to run out of memory");
    }
}
