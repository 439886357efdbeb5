using TeamsOrchestrator.Agents.Understanding;

namespace TeamsOrchestrator.UnitTests.Agents.Understanding;

/// <summary>A command that a model made of what somebody wrote says nothing that the text does not.</summary>
public sealed class LineWordsTests
{
    private const string Text = "Could you screen these for the senior data role? Jürgen Müller-Lüdenscheidt decides, and remind them about requisition 12 until Friday.";

    [Theory]
    [InlineData("screen senior data role for Jürgen Müller-Lüdenscheidt")]
    [InlineData("screen confidential Senior Data role for both jürgen müller-lüdenscheidt and me with interviews")]
    [InlineData("nudge R-12")]
    [InlineData("delegate to Müller until friday")]
    [InlineData("help")]
    public void What_is_copied_from_the_text_and_what_belongs_to_commands_is_taken(string line) => LineWords.Fault([line], Text).ShouldBeNull();

    [Theory]
    [InlineData("screen senior data role for Jürgen Schmidt", "Schmidt")]
    [InlineData("nudge R-13", "13")]
    [InlineData("nudge R-1", "1")]
    [InlineData("screen principal data role", "principal")]
    [InlineData("delegate to Müller until Monday", "Monday")]
    public void What_the_text_does_not_say_is_named_to_the_model(string line, string invented) => LineWords.Fault(["pending", line], Text)!.Words.ShouldContain($"\"{invented}\" is not in the text");

    [Fact]
    public void Too_much_is_refused()
    {
        LineWords.Fault([], Text).ShouldBeNull("nothing was asked for");
        LineWords.Fault(["pending", "status", "help", "criteria"], Text).ShouldNotBeNull();
        LineWords.Fault(["pending\nstatus"], Text).ShouldNotBeNull();
        LineWords.Fault([" "], Text).ShouldNotBeNull();
        LineWords.Fault(["ask " + new string('a', LineWords.Longest)], Text).ShouldNotBeNull();
    }
}
