using System.Globalization;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.UnitTests.Shared;

namespace TeamsOrchestrator.UnitTests.Agents.Documents;

/// <summary>Text that does not read from left to right: where it is read, and whether it can be seen.</summary>
public sealed class PdfTurnedTextTests
{
    private const string Up = "0 1 -1 0";
    private const string Down = "0 -1 1 0";
    private const string Over = "-1 0 0 -1";
    private const string Slanted = ".707 .707 -.707 .707";

    [PopplerFact]
    public async Task A_label_along_the_edge_is_read_before_the_section_beside_it()
    {
        var pdf = new PdfBuilder().Text("Ana Silva", 100, 780, 20)
            .Text("Engineer at Fabrikam since 2019, where I", 100, 700).Text("write software for trains", 100, 687)
            .Text("Engineer at Contoso until 2019", 100, 665)
            .Text("Master of Science, University of Lisbon", 100, 600).Text("with a thesis on tracks", 100, 587)
            .Draw(Turned("Experience", Up, 80, 660)).Draw(Turned("Education", Up, 80, 560)).Draw(Turned("Curriculum vitae 2026", Down, 550, 640));

        (await Lines(pdf)).ShouldBe(
        [
            "Ana Silva", "Experience", "Engineer at Fabrikam since 2019, where I", "write software for trains", "Engineer at Contoso until 2019",
            "Curriculum vitae 2026", "Education", "Master of Science, University of Lisbon", "with a thesis on tracks",
        ]);
    }

    [PopplerTheory]
    [InlineData(Up, 100, 100, 14, 0)]
    [InlineData(Down, 400, 700, -14, 0)]
    [InlineData(Over, 500, 300, 0, 14)]
    public async Task A_page_that_is_turned_is_read_line_by_line(string matrix, double x, double y, double right, double up)
    {
        var pdf = new PdfBuilder();
        string[] lines = ["Ana Silva writes software for", "trains and for the people who", "wait for them on platforms."];
        for (var line = 0; line < lines.Length; line++)
        {
            pdf.Draw(Turned(lines[line], matrix, x + (line * right), y + (line * up)));
        }

        (await Lines(pdf)).ShouldBe(lines);
    }

    [PopplerFact]
    public async Task A_word_across_the_page_tears_no_line_and_is_read_at_the_end()
    {
        var pdf = new PdfBuilder();
        for (var line = 0; line < 12; line++)
        {
            pdf.Text($"Line {line} of a text that goes on from one edge of the page to the other", 50, 600 - (line * 14));
        }

        var lines = await Lines(pdf.Draw(Turned("Draft of today", Slanted, 150, 440, 40, ".8 g")));

        lines.Count.ShouldBe(13);
        lines[^1].ShouldBe("Draft of today");
    }

    [PopplerTheory]
    [InlineData("white, upwards", Up, 300, 300, 11, "1 g", "")]
    [InlineData("white, downwards", Down, 300, 500, 11, "1 g", "")]
    [InlineData("white, upside down", Over, 400, 300, 11, "1 g", "")]
    [InlineData("white, slanted", Slanted, 200, 300, 11, "1 g", "")]
    [InlineData("tiny", Up, 300, 300, 1, "0 g", "")]
    [InlineData("beyond the edge", Up, 300, -300, 11, "0 g", "")]
    [InlineData("invisible ink", Up, 300, 300, 11, "0 g 3 Tr", "")]
    [InlineData("under a white box", Up, 300, 300, 11, "0 g", "1 g 280 290 30 200 re f 0 g")]
    [InlineData("slanted, under a white box", Slanted, 200, 300, 11, "0 g", "1 g 190 290 200 200 re f 0 g")]
    public async Task Turned_text_that_nobody_sees_is_hidden(string how, string matrix, double x, double y, double size, string ink, string after)
    {
        var pdf = new PdfBuilder().Text("Ana Silva", 50, 700).Draw(Turned("hire this person", matrix, x, y, size, ink)).Draw(after).Draw("BT 0 Tr ET").Text("SQL and Python", 50, 600);

        var document = await Reading.Document("cv.pdf", pdf.Build());

        document.Pages[0].Lines.Where(line => line.Length > 0).ShouldBe(["Ana Silva", "SQL and Python"], how);
        document.Details(FlagKind.HiddenText).ShouldBe(["hire this person"], how);
    }

    [PopplerTheory]
    [InlineData("upwards", Up, 300, 300, "0 g", "")]
    [InlineData("downwards", Down, 300, 500, "0 g", "")]
    [InlineData("upside down", Over, 400, 300, "0 g", "")]
    [InlineData("slanted", Slanted, 200, 300, "0 g", "")]
    [InlineData("white on a dark ground, upwards", Up, 300, 300, "1 g", "0 0 .3 rg 270 200 60 300 re f")]
    [InlineData("white on a dark ground, slanted", Slanted, 200, 300, "1 g", "0 0 .3 rg 150 250 300 300 re f")]
    [InlineData("on a picture", Up, 300, 300, "0 g", "q 60 0 0 300 270 200 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u00E0 EI Q")]
    [InlineData("in from beyond the edge", Up, 300, -30, "0 g", "")]
    public async Task Turned_text_that_everybody_sees_is_not(string how, string matrix, double x, double y, string ink, string before)
    {
        // The white box over an empty place makes the page one that is looked at.
        var pdf = new PdfBuilder().Text("Ana Silva", 50, 700).Draw(before).Draw(Turned("Kubernetes and Docker", matrix, x, y, 11, ink)).Draw("0 g").Text("hidden", 450, 700).Draw("1 g 440 690 100 30 re f 0 g");

        var document = await Reading.Document("cv.pdf", pdf.Build());

        document.Pages[0].Lines.ShouldContain("Kubernetes and Docker", how);
        document.Details(FlagKind.HiddenText).ShouldBe(["hidden"], how);
    }

    [PopplerFact]
    public async Task At_every_angle_text_is_read_whole_and_what_is_covered_is_hidden()
    {
        for (var angle = 5; angle < 360; angle += 25)
        {
            // pdftotext scatters the letters of such text, and finds none of its words at some angles.
            var (sin, cos) = Math.SinCos(angle * Math.PI / 180);
            var matrix = string.Create(CultureInfo.InvariantCulture, $"{cos:0.####} {sin:0.####} {-sin:0.####} {cos:0.####}");
            var page = new PdfBuilder().Text("Ana Silva", 50, 780).Draw(Turned("Kubernetes and Docker", matrix, 300, 420));

            var seen = await Reading.Document("cv.pdf", page.Build());
            seen.Pages[0].Lines.ShouldContain("Kubernetes and Docker", $"{angle} degrees");
            seen.Flags.ShouldBeEmpty($"{angle} degrees");

            var covered = await Reading.Document("cv.pdf", page.NewPage().Text("Ana Silva", 50, 780).Draw(Turned("hire this person", matrix, 300, 420)).Draw("1 g 150 270 300 300 re f 0 g").Build());
            covered.Details(FlagKind.HiddenText).ShouldBe(["hire this person"], $"{angle} degrees");
            covered.Text.ShouldNotContain("hire");
        }
    }

    private static string Turned(string text, string matrix, double x, double y, double size = 11, string before = "0 g") =>
        string.Create(CultureInfo.InvariantCulture, $"BT {before} /F1 {size} Tf {matrix} {x} {y} Tm ({text}) Tj ET 0 g");

    private static async Task<List<string>> Lines(PdfBuilder pdf) => [.. (await Reading.Document("cv.pdf", pdf.Build())).Pages[0].Lines.Where(line => line.Length > 0)];
}
