using System.Text;
using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Redaction;

/// <summary>Covers in what people wrote who it is about, before a language model reads it, and finds again what a model copied from the covered text.</summary>
public sealed class Covering
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private readonly Func<string, string> line;

    private Covering(Func<string, string> line) => this.line = line;

    /// <summary>Gets the one that covers every letter: nothing reaches a model that nobody looked at.</summary>
    public static Covering Everything { get; } = new(text => new string([.. text.Select(letter => char.IsLetterOrDigit(letter) ? QuoteFinder.Redacted : letter)]));

    /// <summary>Makes one.</summary>
    /// <param name="redactor">Covers.</param>
    /// <param name="whose">Whom a text is about, or null where it is about nobody; without a name all of it is covered.</param>
    /// <param name="others">The names of others who may stand in it.</param>
    /// <returns>The covering.</returns>
    public static Covering Of(Redactor redactor, Profile? whose, IReadOnlyList<string> others)
    {
        ArgumentNullException.ThrowIfNull(redactor);
        ArgumentNullException.ThrowIfNull(others);
        return new Covering(text => others.Where(name => IsIn(name, text)).Aggregate(
            whose is null ? text : redactor.RedactWords(text, whose), (covered, name) => redactor.RedactWords(covered, new Profile { Name = name })));
    }

    /// <summary>Covers a text.</summary>
    /// <param name="words">The text.</param>
    /// <returns>As many characters.</returns>
    public string Cover(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return string.Join('\n', words.Split('\n').Select(line));
    }

    /// <summary>Finds the words that a model copied from a covered text.</summary>
    /// <param name="quote">What it copied, with a block where something is covered.</param>
    /// <param name="original">The text as it was written.</param>
    /// <returns>The words as they were written, or null where the covered text does not hold the quote.</returns>
    public string? Uncover(string quote, string original)
    {
        ArgumentNullException.ThrowIfNull(quote);
        ArgumentNullException.ThrowIfNull(original);
        return !quote.Any(char.IsLetterOrDigit) ? null : Patiently.Do(() => Regex.Match(Cover(original), PatternOf(quote.Trim()), RegexOptions.CultureInvariant, Limit)) is { Success: true } match
            ? original.Substring(match.Index, match.Length) : null;
    }

    // White space is folded, and however long a covered passage is, a model sees one block.
    private static string PatternOf(string quote)
    {
        var pattern = new StringBuilder();
        for (var at = 0; at < quote.Length;)
        {
            var end = at + 1;
            Func<char, bool>? kind = quote[at] == QuoteFinder.Redacted ? letter => letter == QuoteFinder.Redacted : char.IsWhiteSpace(quote[at]) ? char.IsWhiteSpace : null;
            while (kind is not null && end < quote.Length && kind(quote[end]))
            {
                end++;
            }

            pattern.Append(kind is null ? Regex.Escape(quote[at].ToString()) : char.IsWhiteSpace(quote[at]) ? @"\s+" : QuoteFinder.Redacted + "+");
            at = end;
        }

        return pattern.ToString();
    }

    private static bool IsIn(string name, string text) => name.Split(' ').Any(part => part.Length > 1 && text.Contains(part, StringComparison.OrdinalIgnoreCase));
}
