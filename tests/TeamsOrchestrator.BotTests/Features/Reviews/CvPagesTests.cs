using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Bot.Features.Reviews.Cvs;

namespace TeamsOrchestrator.BotTests.Features.Reviews;

public sealed class CvPagesTests
{
    [Fact]
    public void A_quote_is_marked_across_the_lines_it_stands_on()
    {
        var document = new Document("cv.txt", [new DocumentPage(1, ["Built pipelines with Python", "and SQL on Databricks."])], []);

        var lines = CvPages.Build(document, ["with Python and SQL"]).Single();

        string.Concat(lines.SelectMany(line => line.Pieces).Where(piece => piece.Marked).Select(piece => piece.Text + "|")).ShouldBe("with Python|and SQL|");
        lines.Select(line => string.Concat(line.Pieces.Select(piece => piece.Text))).ShouldBe(["Built pipelines with Python", "and SQL on Databricks."]);
    }

    [Fact]
    public void A_long_text_is_cut_into_pages_without_losing_a_character()
    {
        var document = new Document("cv.txt", [new DocumentPage(null, [new string('ä', 20_000), "end"])], []);

        var pages = CvPages.Build(document, ["end"]);

        pages.Count.ShouldBeGreaterThan(5);
        pages.SelectMany(page => page).Sum(line => line.Pieces.Sum(piece => piece.Text.Length)).ShouldBe(20_003);
        CvPages.FirstMarked(pages).ShouldBe(pages.Count - 1);
    }

    [Fact]
    public void Characters_of_patterns_in_a_quote_mean_themselves()
    {
        var document = new Document("cv.txt", [new DocumentPage(null, ["C++ (advanced) [x] a.b", "Cxx advanced"])], []);

        CvPages.Build(document, ["C++ (advanced) [x]"]).Single()[0].Pieces[0].ShouldBe(new CvPiece("C++ (advanced) [x]", Marked: true));
    }
}
