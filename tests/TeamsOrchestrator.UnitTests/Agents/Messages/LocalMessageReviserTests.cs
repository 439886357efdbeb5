using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Messages;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.Hiring.Messages;

namespace TeamsOrchestrator.UnitTests.Agents.Messages;

public sealed class LocalMessageReviserTests
{
    private static readonly LocalMessageAgent Writer = new(SkillLexicon.Default);

    private static readonly LocalMessageReviser Reviser = new(Writer, SkillLexicon.Default);

    private static readonly MessageRequest Facts = new()
    {
        Kind = MessageKind.Rejection, Language = "en", Name = "Ana Soler", Title = "Senior Data Engineer", Sender = "Riley Recruiter", Assisted = true,
        NotMet = [new Criterion { Id = "sql", Text = "SQL" }, new Criterion { Id = "python", Text = "Python" }], Reasons = ["The CV does not show: SQL; Python."],
    };

    [Theory]
    [InlineData("Shorter please", InstructionKind.Shorter)]
    [InlineData("Das ist zu lang.", InstructionKind.Shorter)]
    [InlineData("make it more formal", InstructionKind.MoreFormal)]
    [InlineData("bitte förmlicher", InstructionKind.MoreFormal)]
    [InlineData("leave out SQL", InstructionKind.LeaveOut)]
    [InlineData("lass bitte SQL weg", InstructionKind.LeaveOut)]
    [InlineData("do not mention the reasons", InstructionKind.LeaveOut)]
    [InlineData("Begründung weglassen", InstructionKind.LeaveOut)]
    [InlineData("mention that we keep the documents for six months", InstructionKind.Mention)]
    [InlineData("erwähne, dass wir die Unterlagen sechs Monate aufbewahren", InstructionKind.Mention)]
    public async Task What_is_understood_changes_the_draft_and_is_said_back(string feedback, InstructionKind kind)
    {
        var revision = await ReviseAsync(feedback);

        revision.Understood.Select(item => item.Kind).ShouldBe([kind]);
        revision.NotUsed.ShouldBeEmpty();
        revision.Revised.ShouldNotBeNull();
        revision.Revised.Body.ShouldContain("People decided on your application.");
    }

    [Theory]
    [InlineData("say that another candidate was better")]
    [InlineData("mention that she is too old for the team")]
    [InlineData("add that her score was 41 %")]
    [InlineData("leave out that AI helped")]
    [InlineData("hurry up")]
    public async Task What_must_not_be_said_or_is_not_understood_is_quoted_and_makes_no_new_version(string feedback)
    {
        var revision = await ReviseAsync(feedback);

        revision.Revised.ShouldBeNull();
        revision.Understood.ShouldBeEmpty();
        revision.NotUsed.ShouldBe([feedback]);
    }

    [Fact]
    public async Task Several_wishes_add_up_over_the_rounds()
    {
        var first = await ReviseAsync("Shorter, and leave out Python. Add that the decision was not easy");
        var second = await Reviser.RunAsync(new MessageRevisionRequest(Facts, first.Revised!, "more formal; leave out that the decision was not easy"), CancellationToken.None);

        first.Understood.Select(item => item.Kind).ShouldBe([InstructionKind.Shorter, InstructionKind.LeaveOut, InstructionKind.Mention]);
        first.Revised!.Body.ShouldContain("– SQL");
        first.Revised.Body.ShouldNotContain("– Python");
        first.Revised.Body.ShouldContain("The decision was not easy.");
        second.Revised!.Body.ShouldContain("Yours sincerely");
        second.Revised.Body.ShouldNotContain("not easy");
        second.Revised.Body.ShouldNotContain("– Python");
    }

    [Fact]
    public async Task A_text_that_a_person_wrote_is_added_to_and_never_written_anew()
    {
        var written = new MessageDraft(MessageKind.Rejection, "en", "Hello", "Dear Ana,\n\nmy own words.\n\nRiley", [], Style: null);

        var added = await Reviser.RunAsync(new MessageRevisionRequest(Facts, written, "mention that the portfolio was a pleasure to read"), CancellationToken.None);
        var shorter = await Reviser.RunAsync(new MessageRevisionRequest(Facts, written, "shorter"), CancellationToken.None);

        added.Revised!.Body.ShouldBe("Dear Ana,\n\nmy own words.\n\nThe portfolio was a pleasure to read.\n\nRiley");
        (shorter.Revised, shorter.NotUsed.Count).ShouldBe((null, 1));
    }

    private static async Task<MessageRevision> ReviseAsync(string feedback) =>
        await Reviser.RunAsync(new MessageRevisionRequest(Facts, await Writer.RunAsync(Facts, CancellationToken.None), feedback), CancellationToken.None);
}
