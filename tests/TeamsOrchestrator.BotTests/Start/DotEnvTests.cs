using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Start;

namespace TeamsOrchestrator.BotTests.Start;

public sealed class DotEnvTests
{
    [Fact]
    public void Settings_comments_and_empty_lines_are_read()
    {
        var settings = Parse("# a comment", "", "   ", "One__Two=three", "  export A__B = c d  ", "Empty=", "Noted=value # why", "Hash=a#b");

        settings.Select(line => (line.Number, line.Name, line.Value)).ShouldBe(
            [(4, "One__Two", "three"), (5, "A__B", "c d"), (6, "Empty", ""), (7, "Noted", "value"), (8, "Hash", "a#b")]);
    }

    [Theory]
    [InlineData("""Name="a b" """, "a b")]
    [InlineData("Name='a b'", "a b")]
    [InlineData("""Name="a # b" # note""", "a # b")]
    [InlineData("""Name='say "hello"'""", "say \"hello\"")]
    [InlineData("""Name="C:\data\new" """, @"C:\data\new")]
    [InlineData("""Name="Password=pa$word;x=${HOME}" """, "Password=pa$word;x=${HOME}")]
    [InlineData("Name=\"\"", "")]
    [InlineData("Name=it's", "it's")]
    public void A_value_stands_as_it_is_without_its_quotation_marks(string line, string value) => Parse(line).Single().Value.ShouldBe(value);

    [Theory]
    [InlineData("Bot__ClientSecret secret-value")]
    [InlineData("=secret-value")]
    [InlineData("Bot ClientSecret=secret-value")]
    [InlineData("Bot__ClientSecret=\"secret-value")]
    [InlineData("Bot__ClientSecret='secret-value")]
    [InlineData("Bot__ClientSecret=\"secret-value\" and more")]
    public void A_bad_line_is_named_by_its_number_and_never_repeated(string line)
    {
        var fault = Should.Throw<StartException>(() => Parse("# first", line));

        fault.Message.ShouldContain("/folder/.env, line 2: ");
        fault.Message.ShouldNotContain("secret-value");
    }

    [Fact]
    public void A_name_that_stands_twice_is_refused() =>
        Should.Throw<StartException>(() => Parse("Storage__Key=a", "", "STORAGE__KEY=b")).Message.ShouldBe("/folder/.env, line 3: STORAGE__KEY stands in line 1 already.");

    private static IReadOnlyList<SettingsLine> Parse(params string[] lines) => DotEnv.Parse(lines, "/folder/.env");
}
