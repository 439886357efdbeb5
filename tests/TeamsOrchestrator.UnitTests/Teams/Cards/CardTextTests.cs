using FsCheck;
using FsCheck.Fluent;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.UnitTests.Teams.Cards;

public sealed class CardTextTests
{
    [Theory]
    [InlineData("5 years of **C#**", @"5 years of \*\*C#\*\*")]
    [InlineData("snake_case_name", @"snake\_case\_name")]
    [InlineData("[click](https://evil.example)", @"\[click\](https://evil.example)")]
    [InlineData("<at>Ana</at>", @"\<at\>Ana\</at\>")]
    [InlineData("~~gone~~ `code`", @"\~\~gone\~\~ \`code\`")]
    [InlineData("C:\\temp", @"C:\\temp")]
    [InlineData("R&D and &lt; and &#42;", @"R&D and \&lt; and \&#42;")]
    [InlineData("AT&T", "AT&T")]
    [InlineData("{{DATE(2026-03-04T08:00:00Z,SHORT)}}", @"{\{DATE(2026-03-04T08:00:00Z,SHORT)}}")]
    [InlineData("- a list\n+ too\n# heading", "\\- a list\n\\+ too\n\\# heading")]
    [InlineData("1. first\n12) twelfth", "1\\. first\n12\\) twelfth")]
    [InlineData("in 2019-2024, version 3.5 (C#) + more", "in 2019-2024, version 3.5 (C#) + more")]
    [InlineData("Jörg Müller-Lüdenscheidt", "Jörg Müller-Lüdenscheidt")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void What_a_text_block_would_interpret_is_escaped(string? text, string expected) => CardText.Escape(text).ShouldBe(expected);

    [Fact]
    public void Taking_the_backslashes_out_again_gives_the_text() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text => Unescape(CardText.Escape(text.Get)).ShouldBe(text.Get)).QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_that_formats_is_left_bare() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            var escaped = CardText.Escape(text.Get + "*_[<`~" + text.Get);
            var i = 0;
            while (i < escaped.Length)
            {
                "*_[]<>`~".ShouldNotContain(escaped[i]);
                i += escaped[i] is '\\' ? 2 : 1; // what follows a backslash is escaped
            }
        }).QuickCheckThrowOnFailure();

    // CommonMark: a backslash before ASCII punctuation is not shown.
    private static string Unescape(string text)
    {
        var plain = new System.Text.StringBuilder();
        var i = 0;
        while (i < text.Length)
        {
            if (text[i] is '\\' && i + 1 < text.Length && char.IsAscii(text[i + 1]) && (char.IsPunctuation(text[i + 1]) || char.IsSymbol(text[i + 1])))
            {
                i++;
            }

            plain.Append(text[i++]);
        }

        return plain.ToString();
    }
}
