using System.Diagnostics;
using TeamsOrchestrator.Agents.Documents.Pdf;

namespace TeamsOrchestrator.UnitTests.Agents.Documents;

/// <summary>Pieces of text on one baseline.</summary>
public sealed class PdfLineTests
{
    // Compared each with each, these took minutes.
    private const int Many = 150_000;
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(20);

    [Fact]
    public void Letters_that_are_drawn_twice_are_read_once_and_others_as_often_as_they_stand_there()
    {
        PdfFragment[] fragments = [At(0, "S"), At(0.5, "S"), At(5, "Q"), At(10, "L"), At(14.8, "L"), At(14.9, "L", top: 100.4), At(40, "S")];

        PdfLine.FromFragments(fragments).ConvertAll(line => line.Text).ShouldBe(["SQLL", "S"]);
    }

    [Fact]
    public void A_row_of_a_great_many_pieces_is_no_more_work_than_many_rows()
    {
        var started = Stopwatch.StartNew();

        var lines = PdfLine.FromFragments(Enumerable.Range(0, Many).Select(index => At(index * 4, index % 2 == 0 ? "a" : "b")));

        lines.ShouldHaveSingleItem().Text.Length.ShouldBe(Many);
        started.Elapsed.ShouldBeLessThan(LongEnough);
    }

    private static PdfFragment At(double left, string text, double top = 100) => new(left, top, 4.5, 10, 10, 0, 1, text);
}
