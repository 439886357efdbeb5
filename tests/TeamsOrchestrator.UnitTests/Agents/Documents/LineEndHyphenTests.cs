using TeamsOrchestrator.Agents.Documents.Pdf;

namespace TeamsOrchestrator.UnitTests.Agents.Documents;

public sealed class LineEndHyphenTests
{
    [Theory]
    [InlineData("Ten years of experi-", "ence with SQL", "Ten years of experience", "with SQL")]
    [InlineData("Softwareent-", "wicklung", "Softwareentwicklung", "")]
    [InlineData("multi-", "ple teams", "multiple", "teams")]
    [InlineData("Ali\u2010", "quam erat", "Aliquam", "erat")]
    public void The_hyphen_of_a_line_end_goes(string line, string next, string joined, string rest) =>
        new LineEndHyphen([]).Join(line, next).ShouldBe((joined, rest));

    [Theory]
    [InlineData("A multi-", "account setup", "A multi-account", "setup")]
    [InlineData("An event-", "driven design", "An event-driven", "design")]
    [InlineData("A real-", "time feed", "A real-time", "feed")]
    public void The_hyphen_of_a_compound_stays(string line, string next, string joined, string rest) =>
        new LineEndHyphen([]).Join(line, next).ShouldBe((joined, rest));

    [Fact]
    public void What_the_page_writes_elsewhere_decides()
    {
        new LineEndHyphen(["The data-warehouse team"]).Join("a data-", "warehouse").ShouldBe(("a data-warehouse", ""));
        new LineEndHyphen(["Multitenant services"]).Join("a multi-", "tenant service").ShouldBe(("a multitenant", "service"));
    }

    [Theory]
    [InlineData("Front-", "and backend")]
    [InlineData("Haus-", "und Gartenarbeit")]
    [InlineData("Skills -", "sql")]
    [InlineData("2019-", "present")]
    [InlineData("Ana Soler-", "Vidal")]
    [InlineData("No hyphen", "here")]
    public void Where_no_word_is_divided_nothing_is_joined(string line, string next) => new LineEndHyphen([]).Join(line, next).ShouldBeNull();
}
