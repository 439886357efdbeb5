using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.BotTests.Features.Workflows;

/// <summary>Every mistake in a workflow file is named with file and line, and how to mend it.</summary>
public sealed class WorkflowReaderTests
{
    private const string Good = """
        name: candidate
        version: 3
        start: read
        steps:
          read:
            agent: reader
            next: review
            failed: review
          review:
            review: candidate
            by: hiring-manager
            approve: done
            edit: done
            reject: done
            revise: read
          done:
            end: decided
        """;

    [Fact]
    public void A_good_file_becomes_a_definition()
    {
        var definition = WorkflowReader.Read("candidate.yaml", Good);

        (definition.Name, definition.Version, definition.Start, definition.Steps.Count).ShouldBe(("candidate", 3, "read", 3));
        definition.Steps["review"].Reviewers.ShouldBe(ReviewerRole.HiringManager);
        definition.Advance("review", StepOutcome.Revise)!.Id.ShouldBe("read");
    }

    [Fact]
    public void Who_decides_and_how_together_is_read()
    {
        var definition = WorkflowReader.Read("candidate.yaml", Good.Replace(
            "by: hiring-manager",
            "by: [hr, ana@contoso.example, manager-of: recruiter, person: object-1]\n    policy: 2\n    independent: true\n    secondPerson: true\n    revisions: 1", StringComparison.Ordinal));
        var step = definition.Steps["review"];

        step.By.ShouldBe([new(ReviewerRole.Hr), new(null, "ana@contoso.example"), new(ReviewerRole.Recruiter, ManagerOf: true), new(null, "object-1")]);
        (step.Policy, step.Needed, step.Independent, step.SecondPerson, step.MostRevisions).ShouldBe((ReviewPolicy.NumberOf, 2, true, true, 1));
        var shipped = new WorkflowCatalogue().Newest("candidate").Steps;
        (shipped["review"].Policy, shipped["review"].MostRevisions, shipped["final"].SecondPerson).ShouldBe((null, 3, true));
    }

    [Theory]
    [InlineData("by: hiring-manager", "by: [a@b.example]\n    policy: 2", 9, "'policy' asks for 2 decisions, but 'by' names 1.")]
    [InlineData("by: hiring-manager", "by: hr\n    policy: most", 12, "'most' is no policy. Name one of: any, all, sequence; or how many decisions it takes, from 1.")]
    [InlineData("by: hiring-manager", "by: hr\n    secondPerson: maybe", 12, "'secondPerson' must be true or false.")]
    [InlineData("by: hiring-manager", "by: hr\n    revisions: often", 12, "'revisions' must be a whole number from 0.")]
    [InlineData("by: hiring-manager", "by: [friend-of: hr]", 11, "'friend-of' cannot review.")]
    [InlineData("    agent: reader", "    agent: reader\n    policy: all", 5, "Only a review has 'policy', 'independent' and 'secondPerson'.")]
    [InlineData("version: 3", "version: three", 2, "'version' must be a whole number from 1.")]
    [InlineData("version: 3", "version: 0", 2, "'version' must be a whole number from 1.")]
    [InlineData("version: 3\n", "", 1, "'version' is missing.")]
    [InlineData("name: candidate", "nom: candidate", 1, "'nom' is not known here. Use one of: name, version, start, steps.")]
    [InlineData("start: read", "start: reed", 3, "The start step 'reed' does not exist. Name one of: read, review, done.")]
    [InlineData("    failed: review", "    fails: review", 8, "'fails' is not known here.")]
    [InlineData("    failed: review\n", "", 5, "The outcome 'failed' is missing. Say which step follows.")]
    [InlineData("    end: decided", "    end: decided\n    next: read", 16, "The outcome 'next' cannot happen here. Remove it.")]
    [InlineData("approve: done", "approve: dome", 9, "The outcome 'approve' leads to 'dome', which does not exist. Name one of: read, review, done.")]
    [InlineData("    by: hiring-manager\n", "", 9, "A review needs 'by': hiring-manager, recruiter or hr.")]
    [InlineData("by: hiring-manager", "by: the-boss", 11, "'the-boss' cannot review. Name one of: hiring-manager, recruiter, hr; or a mail address.")]
    [InlineData("    agent: reader", "    agent: reader\n    by: hr", 5, "Only a review has 'by'.")]
    [InlineData("agent: reader", "agent: oracle", 6, "'oracle' is not known to a step of this kind. Name one of: job-writer, criteria, reader, screener, interview-kit, assessor, packet, messenger.")]
    [InlineData("review: candidate", "review: everything", 10, "'everything' is not known to a step of this kind. Name one of: job-description, job-rework, criteria, rework, candidate, interview, decision, final, message.")]
    [InlineData("    agent: reader", "    wait: doomsday", 6, "'doomsday' is not known to a step of this kind. Name one of: criteria-approved, requisition-closed.")]
    [InlineData("    agent: reader", "    agent: reader\n    wait: criteria-approved", 6, "The step 'read' must name exactly one of: agent, review, each, wait, end.")]
    [InlineData("    agent: reader\n", "", 6, "The step 'read' must name exactly one of: agent, review, each, wait, end.")]
    [InlineData("  done:\n    end: decided", "  done: decided", 16, "The step 'done' must say who or what it waits for: agent, review, each, wait or end.")]
    [InlineData("    next: review", "    next: done", 16, "The end 'done' can be reached without a review.")]
    [InlineData("    failed: review", "    failed: read", 5, "The step 'read' can come round to itself without a review.")]
    [InlineData("  done:\n", "  lost:\n    wait: criteria-approved\n    next: review\n  done:\n", 16, "No step leads to 'lost'.")]
    [InlineData("    end: decided", "    end: decided\n  read:\n    end: again", 18, "'read' is there twice. Name each step and each key once.")]
    [InlineData("    agent: reader", "    agent: [reader]", 6, "A word is expected here.")]
    [InlineData("    agent: reader", "    agent: \"reader", 6, "This is not YAML:")]
    [InlineData("steps:\n", "steps: none\nothers:\n", 5, "'others' is not known here.")]
    public void A_mistake_is_named_with_its_file_and_line(string right, string wrong, int line, string message)
    {
        var text = Good.ReplaceLineEndings("\n");
        text.ShouldContain(right);

        var mistake = Should.Throw<WorkflowFileException>(() => WorkflowReader.Read("candidate.yaml", text.Replace(right, wrong, StringComparison.Ordinal)));

        mistake.Message.ShouldStartWith($"candidate.yaml({line}): ");
        mistake.Message.ShouldContain(message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("just words")]
    [InlineData("- a\n- list")]
    [InlineData("name: a\n---\nname: b")]
    public void A_file_that_holds_no_workflow_says_so(string text) =>
        Should.Throw<WorkflowFileException>(() => WorkflowReader.Read("candidate.yaml", text)).Message
            .ShouldBe("candidate.yaml(1): The file must hold one workflow: name, version, start and steps.");
}
