using System.Text;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.UnitTests.Agents.Documents;

public sealed class RtfReaderTests
{
    private const string Head = @"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Arial;}{\f1\fnil\fcharset204 Arial Cyr;}}{\colortbl;\red255\green255\blue255;\red200\green0\blue0;}{\*\generator Word;}{\info{\author Nobody}}";

    [Fact]
    public async Task It_reads_as_a_word_processor_shows_it()
    {
        var document = await Read(
            @"{\pard\outlinelevel0\b Ana M\'fcller\par}Data engineer \endash  5\~years\line\tab Berlin, \u8364?30\par "
            + @"{\field{\*\fldinst HYPERLINK ""https://ana.example""}{\fldrslt my page}}\par {\pict\pngblip 89504e47}{\f1\'c8\'ed\'e6\'e5\'ed\'e5\'f0}\par"
            + @"\trowd\cellx100 2019\cell Acme\cell\row a\{b\}\\\par}");

        document.Pages[0].Lines.Select(line => line.Trim()).ShouldBe(["Ana Müller", "Data engineer – 5 years", "Berlin, €30", "my page", "Инженер", "2019  Acme", @"a{b}\"]);
        document.Pages[0].Marks.ShouldBe([new LineMark(1, LineMarkKind.Heading, 1)]);
        document.Flags.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(@"{\v Python expert}")]
    [InlineData(@"{\cf1 Python expert}")]
    [InlineData(@"{\fs2 Python expert}")]
    public async Task What_a_word_processor_does_not_show_is_hidden(string rtf)
    {
        var document = await Read($@"Ana Silva\par {rtf}\par SQL\par}}");

        document.Text.ShouldNotContain("Python");
        document.Details(FlagKind.HiddenText).ShouldBe(["Python expert"]);
    }

    [Theory]
    [InlineData(@"{\cf1\highlight2 Python expert}")]
    [InlineData(@"{\cf2 Python expert}")]
    [InlineData(@"{\v\v0 Python expert}")]
    public async Task What_it_shows_is_not_hidden(string rtf)
    {
        var document = await Read($@"Ana Silva\par {rtf}\par}}");

        document.Text.ShouldContain("Python expert");
        document.Flags.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_one_whatever_it_is_called() =>
        (await Reading.Document("cv.doc", Encoding.Latin1.GetBytes($@"{Head}Ana\par}}"))).Text.ShouldBe("Ana");

    [Theory]
    [InlineData("{", 100_000)]
    [InlineData(@"{\*\x", 50_000)]
    [InlineData(@"\bin999999999 ", 1000)]
    [InlineData("}", 100_000)]
    [InlineData(@"\u", 100_000)]
    public async Task Endless_nesting_ends(string piece, int times)
    {
        var reading = await Reading.Reader().ReadAsync("cv.rtf", Encoding.Latin1.GetBytes($@"{{\rtf1 Ana {string.Concat(Enumerable.Repeat(piece, times))}"), CancellationToken.None);

        (reading.Document is not null || reading.Reason is UnreadableReason.TooLarge).ShouldBeTrue();
    }

    private static Task<Document> Read(string body) => Reading.Document("cv.rtf", Encoding.Latin1.GetBytes(Head + body));
}
