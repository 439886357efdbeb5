using System.Collections.Frozen;
using System.Runtime.InteropServices;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Skills;

namespace TeamsOrchestrator.Agents.Screening;

/// <summary>A CV prepared for screening: its lines, its words, and the skills that they name.</summary>
internal sealed class CvText
{
    private const int WrapsFrom = 45;

    private static readonly FrozenSet<string> Dangling = FrozenSet.Create(
        StringComparer.Ordinal, "and", "or", "of", "with", "in", "for", "the", "a", "to", "no", "und", "oder", "mit", "von", "der", "die", "das", "keine", "im", "ohne", "without");

    public CvText(IReadOnlyList<DocumentPage> pages, SkillLexicon lexicon)
    {
        foreach (var page in pages)
        {
            Read(page);
        }

        Mentions = lexicon.Matcher.Match(Tokens);
        LineOfToken = new int[Tokens.Count];
        for (var line = 0; line < Lines.Count; line++)
        {
            LineOfToken.AsSpan(Lines[line].FirstToken, Lines[line].EndToken - Lines[line].FirstToken).Fill(line);
        }
    }

    public List<CvLine> Lines { get; } = [];

    /// <summary>Gets the words of all lines. Their positions count in the text of their line's page.</summary>
    public List<Token> Tokens { get; } = [];

    public List<SkillMatch> Mentions { get; }

    /// <summary>Gets, for each token, the index of its line.</summary>
    public int[] LineOfToken { get; }

    public ReadOnlySpan<Token> TokensOf(CvLine line) => CollectionsMarshal.AsSpan(Tokens)[line.FirstToken..line.EndToken];

    private void Read(DocumentPage documentPage)
    {
        var page = new PageText(documentPage);
        var section = Lines.Count > 0 ? Lines[^1].Section : CvSection.Unknown;
        for (var index = 0; index < page.LineCount; index++)
        {
            var (start, end) = page.LineRange(index);
            var number = page.LineNumber(index);
            var continues = index > 0 && number == page.LineNumber(index - 1) + 1 && Continues(page, page.LineRange(index - 1), start);
            var first = Tokens.Count;
            Tokens.AddRange(Tokenizer.Tokenize(page.Text[start..end], start));
            if (continues && Tokens.Count > first)
            {
                Tokens[first] = Tokens[first] with { Before = Gap.Space };
            }

            section = CvSections.HeadingOf(page.Text.AsSpan(start, end - start), CollectionsMarshal.AsSpan(Tokens)[first..]) ?? section;
            Lines.Add(new CvLine(page, number, start, end, first, Tokens.Count, section, continues));
        }
    }

    // A line that goes on with the sentence of the line before: that one is long or ends amid a phrase, and this one starts small.
    private bool Continues(PageText page, (int Start, int End) previous, int start)
    {
        var before = page.Text.AsSpan(previous.Start, previous.End - previous.Start);
        if (before[^1] is '.' or '!' or '?' or ':' or ';' || !char.IsLetterOrDigit(page.Text[start]))
        {
            return false;
        }

        return before[^1] is ',' or '&' or '/'
            || (Tokens.Count > 0 && Dangling.Contains(Tokens[^1].Fold))
            || (before.Length >= WrapsFrom && char.IsLower(page.Text[start]));
    }
}
