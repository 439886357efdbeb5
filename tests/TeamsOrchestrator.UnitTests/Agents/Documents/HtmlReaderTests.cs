using System.Text;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Documents.Formats;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.UnitTests.Agents.Documents;

public sealed class HtmlReaderTests
{
    [Fact]
    public async Task A_page_reads_as_a_browser_shows_it()
    {
        const string Html = """
            <!DOCTYPE html><html><head><title>CV</title><style>h1 { color: #fff; background: navy }</style><script>var a = "<p>no</p>";</script></head>
            <body><h1>Ana   Silva</h1><p>Data engineer,
            5&nbsp;years &amp; more<br>Berlin</p>
            <ul><li>SQL <b>and</b> C#<li>Python</ul>
            <table><tr><td>2019</td><td>Acme</td></tr><tr><td>2021<td>Initech</table>
            <a href="https://ana.example/cv">my page</a> <a href="mailto:ana@example.org">write</a></body></html>
            """;

        var document = await Reading.Document("cv.html", Encoding.UTF8.GetBytes(Html));

        document.Pages[0].Lines.ShouldBe(
        [
            "Ana Silva", "", "Data engineer, 5 years & more", "Berlin", "", "SQL and C#", "Python", "", "2019  Acme", "2021  Initech", "",
            "my page (https://ana.example/cv) write (ana@example.org)",
        ]);
        document.Flags.ShouldBeEmpty();
        document.Pages[0].Marks.Select(mark => (mark.Line, mark.Kind)).ShouldBe(
            [(1, LineMarkKind.Heading), (6, LineMarkKind.Item), (7, LineMarkKind.Item), (9, LineMarkKind.Row), (10, LineMarkKind.Row)]);
    }

    [Theory]
    [InlineData("<div hidden>Python expert</div>")]
    [InlineData("<div style='display:none'><p>Python <b>expert</b></p></div>")]
    [InlineData("<span style=\"font-size: 0.5px\">Python expert</span>")]
    [InlineData("<span style=\"color:#FEFEFE\">Python expert</span>")]
    [InlineData("<font color=white>Python expert</font>")]
    [InlineData("<p style=\"position:absolute; left:-9999px\">Python expert</p>")]
    [InlineData("<span style=\"opacity:0\">Python expert</span>")]
    [InlineData("<span style=\"color: rgba(0,0,0,0.02)\">Python expert</span>")]
    [InlineData("<style>.note { visibility: hidden }</style><p class='a note'>Python expert</p>")]
    [InlineData("<p class=x>Python expert</p><style>#y, p.x { display: none !important }</style>")]
    public async Task What_a_browser_does_not_show_is_hidden(string html)
    {
        var document = await Reading.Document("cv.htm", Encoding.UTF8.GetBytes($"<body><p>Ana Silva</p>{html}<p>SQL</p></body>"));

        document.Text.ShouldNotContain("Python");
        document.Text.ShouldContain("SQL");
        document.Details(FlagKind.HiddenText).ShouldBe(["Python expert"]);
    }

    [Theory]
    [InlineData("<div style='background:#234'><span style='color:white'>Python expert</span></div>")]
    [InlineData("<table bgcolor=navy><tr><td style='color:#fff'>Python expert</table>")]
    [InlineData("<style>.side { background-color: rgb(10,20,30) } .side p { color: white }</style><div class=side><p>Python expert</p></div>")]
    [InlineData("<p style='font-size:clamp(1rem, 2vw, 3rem)'>Python expert</p>")]
    [InlineData("<p style='font-size:.8rem; left: -3px'>Python expert</p>")]
    public async Task What_a_browser_shows_is_not_hidden(string html)
    {
        var document = await Reading.Document("cv.html", Encoding.UTF8.GetBytes(html));

        document.Text.ShouldContain("Python expert");
        document.Flags.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<meta charset='windows-1252'>", "Jürgen – 5 €", 1252)]
    [InlineData("<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>", "Инженер данных", 1251)]
    [InlineData("<meta charset=iso-8859-2>", "Łukasz Żółć, inżynier", 28592)]
    public async Task It_says_its_encoding(string head, string text, int codePage)
    {
        var document = await Reading.Document("cv.html", EncodingGuess.Get(codePage).GetBytes($"<html><head>{head}</head><body>{text}</body></html>"));

        document.Text.ShouldBe(text);
    }

    [Fact]
    public async Task A_web_page_is_one_whatever_it_is_called() =>
        (await Reading.Document("cv.doc", "<html><body><p>Ana<p>SQL</body></html>"u8.ToArray())).Pages[0].Lines.ShouldBe(["Ana", "", "SQL"]);

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<p><b>", 60_000)]
    [InlineData("<ul><li>", 40_000)]
    [InlineData("<a href=\"", 40_000)]
    [InlineData("<!--", 100_000)]
    [InlineData("<style>a{", 50_000)]
    public async Task Endless_nesting_ends(string piece, int times)
    {
        var reading = await Reading.Reader().ReadAsync("cv.html", Encoding.UTF8.GetBytes("Ana " + string.Concat(Enumerable.Repeat(piece, times))), CancellationToken.None);

        (reading.Document is not null || reading.Reason is UnreadableReason.TooLarge).ShouldBeTrue();
    }
}
