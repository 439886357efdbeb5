using TeamsOrchestrator.Agents.Documents;

namespace TeamsOrchestrator.Agents.Redaction;

/// <summary>A document as the agents get it: what must not count is covered, character by character, so that every place in it is the
/// same place in the original.</summary>
/// <param name="Original">The document as a person reads it.</param>
/// <param name="Pages">The same pages and lines, with <see cref="Block"/> for every redacted character.</param>
/// <param name="Redactions">What was redacted, in order.</param>
public sealed record RedactedDocument(Document Original, IReadOnlyList<DocumentPage> Pages, IReadOnlyList<RedactedSpan> Redactions)
{
    /// <summary>The character that stands for a redacted one.</summary>
    public const char Block = '█';

    /// <summary>Gets the redacted text, lines joined by line feeds and pages by an empty line.</summary>
    public string Text => string.Join("\n\n", Pages.Select(page => string.Join('\n', page.Lines)));

    /// <summary>Says whether a quote takes in something that was redacted, so that it cannot be evidence.</summary>
    /// <param name="quote">The quote, its white space folded or not.</param>
    /// <returns>True where it holds redacted characters, or stands in the original only where something is redacted.</returns>
    public bool IsRedacted(string quote)
    {
        ArgumentNullException.ThrowIfNull(quote);
        if (quote.Contains(Block, StringComparison.Ordinal))
        {
            return true;
        }

        var folded = Fold(quote);
        return !Fold(Text).Contains(folded, StringComparison.Ordinal) && Fold(Original.Text).Contains(folded, StringComparison.Ordinal);
    }

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
