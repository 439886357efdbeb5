using System.Text;
using System.Text.RegularExpressions;

namespace TeamsOrchestrator.Agents.Documents.Profiles;

/// <summary>Finds the name that stands in the largest letters of the first page.</summary>
internal static partial class LargestLetters
{
    private const int MostLines = 2;

    /// <summary>Finds the name.</summary>
    /// <param name="lines">The lines of the CV.</param>
    /// <param name="page">Its first page.</param>
    /// <returns>The name and its line, or null where the largest letters say something else.</returns>
    public static (string Name, DocumentLine Line)? Find(IReadOnlyList<CvLine> lines, DocumentPage page)
    {
        foreach (var level in page.Marks.Where(mark => mark.Kind == LineMarkKind.Heading).GroupBy(mark => mark.Level).OrderBy(level => level.Key))
        {
            var numbers = level.Select(mark => mark.Line).ToHashSet();
            var large = lines.Where(line => line.Line.Page == page.Number && numbers.Contains(line.Line.Number) && !line.IsHeading && !NameFinder.IsCvTitle(line.Text)).ToList();
            if (large.Count > 0)
            {
                return large.Count <= MostLines ? NameOf(large) : null;
            }
        }

        return null;
    }

    // First and last name may stand one under the other; a name and a title of the same size are told apart by their words.
    private static (string Name, DocumentLine Line)? NameOf(List<CvLine> large)
    {
        var apart = large.Select(line => (Name: PersonOf(NameFinder.FirstPart(SpacedLetters.Close(line.Text))), line.Line)).Where(found => found.Name is not null).ToList();
        if (apart.Count == 1)
        {
            return (apart[0].Name!, apart[0].Line);
        }

        var isDivided = apart.Count == 0 && large.Count == MostLines && large.TrueForAll(line => !line.Text.Trim().Contains(' ', StringComparison.Ordinal)) && large[1].Line.Number - large[0].Line.Number <= MostLines;
        return isDivided && PersonOf($"{large[0].Text.Trim()} {large[1].Text.Trim()}") is { } name ? (name, large[0].Line) : null;
    }

    // In Chinese letters a name has two to four; what a CV calls itself has as many.
    private static string? ChineseOf(string text)
    {
        var name = text.Normalize(NormalizationForm.FormKC).Replace(" ", string.Empty, StringComparison.Ordinal);
        return Chinese().IsMatch(name) && !ChineseTitle().IsMatch(name) ? text.Trim() : null;
    }

    private static string? PersonOf(string text) => ChineseOf(text) ?? LatinOf(text);

    private static string? LatinOf(string text) => NameFinder.AsPerson(text) is { } name && TitleAndEmployer.Find([name]) is (null, null) ? name : null;

    [GeneratedRegex(@"^[\u4E00-\u9FFF]{2,4}$", RegexOptions.None, 1000)]
    private static partial Regex Chinese();

    [GeneratedRegex("简历|履历|教育|经历|经验|技能|项目|工作|个人|联系|自我|荣誉|奖|语言|求职|信息|實|學|歷", RegexOptions.None, 1000)]
    private static partial Regex ChineseTitle();
}
