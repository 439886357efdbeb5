using FsCheck;
using FsCheck.Fluent;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Screening;

namespace TeamsOrchestrator.UnitTests.Agents.Screening;

public sealed class QuoteFinderTests
{
    private static readonly IReadOnlyList<DocumentPage> Pages =
    [
        new(1, ["Ten years  of\tJavaScript", "", "  at a bank  "]),
        new(2, ["Name: ████ ██████, Berlin", "Java since 2010"]),
    ];

    [Theory]
    [InlineData("Ten years of JavaScript", 1, 1)]
    [InlineData("years of\n JavaScript at a bank", 1, 1)]
    [InlineData("at a bank", 1, 3)]
    [InlineData("Java", 2, 2)]
    [InlineData(", Berlin", 2, 1)]
    public void A_quote_is_found_with_its_place_whatever_its_white_space(string quote, int page, int line)
    {
        var evidence = QuoteFinder.Find(quote, Pages).ShouldNotBeNull();

        evidence.Page.ShouldBe(page);
        evidence.Line.ShouldBe(line);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("ten years of JavaScript")]
    [InlineData("Ten years of Java")]
    [InlineData("at a bank Name")]
    [InlineData("Name: ████")]
    [InlineData("since 201")]
    public void Other_words_parts_of_words_and_redacted_characters_are_no_quote(string quote) =>
        QuoteFinder.IsVerbatim(quote, Pages).ShouldBeFalse();

    [Fact]
    public void Any_run_of_words_of_a_page_is_verbatim()
    {
        var words = Gen.NonEmptyListOf(Gen.Elements("Java", "JavaScript", "C++", "in", "2019", "–", "Köln", "(B2),"));
        var property = Prop.ForAll(
            words.SelectMany(list => Gen.Choose(0, list.Count - 1).SelectMany(from => Gen.Choose(1, list.Count - from).Select(count => (list.ToList(), from, count)))).ToArbitrary(),
            sample =>
            {
                var (list, from, count) = sample;
                IReadOnlyList<DocumentPage> pages = [new(null, [.. list.Chunk(3).Select(chunk => string.Join("  ", chunk))])];
                return QuoteFinder.IsVerbatim(string.Join('\n', list.GetRange(from, count)), pages);
            });

        property.QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_found_quote_stands_in_its_line()
    {
        var lines = Gen.NonEmptyListOf(Gen.Elements("Java and SQL", "", "  Python ", "█████", "Team lead, 2019"));
        var property = Prop.ForAll(lines.ToArbitrary(), sample =>
        {
            IReadOnlyList<DocumentPage> pages = [new(7, [.. sample])];
            var evidence = QuoteFinder.Find("SQL", pages);
            return sample.Contains("Java and SQL") ? evidence is { Page: 7 } && pages[0].Lines[evidence.Line!.Value - 1] == "Java and SQL" : evidence is null;
        });

        property.QuickCheckThrowOnFailure();
    }
}
