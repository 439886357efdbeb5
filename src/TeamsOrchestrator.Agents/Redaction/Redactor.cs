using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Documents.Profiles;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Redaction;

/// <summary>Covers what must not count in a CV before any agent judges it: who somebody is, not what they can do.</summary>
/// <remarks>It works by rules and may miss a thing or cover one too many; the reviewer can see both texts.</remarks>
public sealed class Redactor
{
    /// <summary>The longest line that the rules look at.</summary>
    internal const int LongestLine = 20_000;

    // Where no name was found it stands in the first lines, before the first heading.
    private const int LinesOfHead = 12;

    private static readonly RedactionKind[] WhoItIs = [RedactionKind.Name, RedactionKind.Email, RedactionKind.Phone, RedactionKind.Link, RedactionKind.Address];
    private static readonly RedactionRule[] Everywhere = [.. RedactionRules.Everywhere, .. RomanceRules.Everywhere];
    private static readonly RedactionRule[] AmongContacts = [.. RedactionRules.AmongContacts, .. RomanceRules.AmongContacts];

    /// <summary>Redacts a CV.</summary>
    /// <param name="document">The CV.</param>
    /// <param name="profile">What was read from it: its name is what is covered as the name.</param>
    /// <returns>The redacted document, line for line as long as the original.</returns>
    public RedactedDocument Redact(Document document, Profile profile) => Redact(document, profile, coversHead: false, like: null);

    /// <summary>Redacts a CV most lines of which stand in another one too: what was left as it is there is looked at for the name only.</summary>
    /// <param name="document">The CV.</param>
    /// <param name="profile">What was read from it.</param>
    /// <param name="other">The other CV.</param>
    /// <param name="redacted">What <see cref="Redact(Document, Profile)"/> made of the pages of the other one.</param>
    /// <returns>The same as without the other one.</returns>
    public RedactedDocument Redact(Document document, Profile profile, Document other, IReadOnlyList<DocumentPage> redacted)
    {
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(redacted);
        return Redact(document, profile, coversHead: false, (other, redacted));
    }

    /// <summary>Redacts a CV for somebody who must not learn whose it is: where the name was not found, the head of the CV is covered as a whole.</summary>
    /// <param name="document">The CV.</param>
    /// <param name="profile">What was read from it.</param>
    /// <returns>The redacted document, line for line as long as the original.</returns>
    public RedactedDocument RedactNamelessly(Document document, Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return Redact(document, profile, coversHead: profile.Name is null, like: null);
    }

    /// <summary>Redacts a few words that were taken from a CV, such as text in it that nobody can see.</summary>
    /// <param name="words">The words.</param>
    /// <param name="profile">The profile of the CV.</param>
    /// <returns>As many characters; all of them covered where the name is not known.</returns>
    public string RedactWords(string words, Profile? profile)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (profile?.Name is null || words.Length > LongestLine)
        {
            return new string([.. words.Select(character => char.IsLetterOrDigit(character) ? RedactedDocument.Block : character)]);
        }

        var line = new CvLine(new DocumentLine(null, 1, words), CvSection.Personal, IsHeading: false, words);
        return Patiently.Do(() => Cover(words, Find(line, new NameRules(profile.Name, profile.Email), GermanForms.Everywhere)));
    }

    /// <summary>Covers in a question who somebody is and how to reach the person, and nothing else: "does she speak German" asks for a language.</summary>
    /// <param name="words">The question.</param>
    /// <param name="profile">The name and the mail address.</param>
    /// <returns>As many characters.</returns>
    public string RedactPerson(string words, Profile profile)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(profile);
        if (words.Length > LongestLine)
        {
            return new string(RedactedDocument.Block, words.Length);
        }

        var line = new CvLine(new DocumentLine(null, 1, words), CvSection.Personal, IsHeading: false, words);
        return Patiently.Do(() => Cover(words, WithoutOverlaps(
            Find(line, new NameRules(profile.Name, profile.Email), GermanForms.Everywhere).Where(span => WhoItIs.Contains(span.Kind)).Concat(NameRules.FindAsTyped(words, profile.Name)))));
    }

    private static RedactedDocument Redact(Document document, Profile profile, bool coversHead, (Document Document, IReadOnlyList<DocumentPage> Redacted)? like)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(profile);
        return Patiently.Do(() => RedactLines(document, profile, coversHead, like));
    }

    private static RedactedDocument RedactLines(Document document, Profile profile, bool coversHead, (Document Document, IReadOnlyList<DocumentPage> Redacted)? like)
    {
        var name = new NameRules(profile.Name, profile.Email);
        var german = GermanForms.Of(document, profile.Language);
        var lines = CvLine.Divide(document);
        var plain = like is { } other && ReferenceEquals(german, GermanForms.Of(other.Document, profile.Language)) ? Plain(lines, CvLine.Divide(other.Document), other.Redacted) : null;
        var instructions = InstructionDetector.Find(document).ToHashSet();
        var spans = new List<RedactedSpan>();
        var redacted = new List<string>();
        foreach (var (index, line) in lines.Index())
        {
            var found = instructions.Contains(line.Line)
                ? [(RedactionKind.Instruction, 0, line.Line.Text.Length)]
                : coversHead && line is { Section: CvSection.Head, IsHeading: false } && line.Line.Text.Length > 0 && redacted.Count < LinesOfHead
                ? [(RedactionKind.Name, 0, line.Line.Text.Length)]
                : plain?[index] == true ? WithoutOverlaps(name.Find(line.Line.Text))
                : Find(line, name, german);
            spans.AddRange(found.Select(span => new RedactedSpan(span.Kind, line.Line.Page, line.Line.Number, span.Start, span.Length)));
            redacted.Add(Cover(line.Line.Text, found));
        }

        return new RedactedDocument(document, Repage(document.Pages, redacted), spans);
    }

    // The lines that are the same in both, and in the other one nothing in them was covered.
    private static bool[]? Plain(List<CvLine> lines, List<CvLine> others, IReadOnlyList<DocumentPage> redacted)
    {
        var left = redacted.SelectMany(page => page.Lines).ToList();
        return lines.Count != others.Count || left.Count != others.Count ? null
            : [.. lines.Select((line, index) => line.Section == others[index].Section && line.Line.Text == others[index].Line.Text && line.Line.Text == left[index])];
    }

    private static List<(RedactionKind Kind, int Start, int Length)> Find(CvLine line, NameRules name, GermanForms german)
    {
        var text = line.Line.Text;
        if (text.Length is 0 or > LongestLine)
        {
            // No CV has such lines, and no rule could place anything in them: what cannot be checked does not count.
            return text.Length == 0 ? [] : [(RedactionKind.Instruction, 0, text.Length)];
        }

        var hasDigit = text.Any(char.IsDigit);
        var found = name.Find(text).Concat(german.Find(text)).ToList();
        Add(Everywhere);
        found.AddRange(hasDigit ? ContactPatterns.FindPhones(text).Select(phone => (RedactionKind.Phone, phone.Index, phone.Length)) : []);
        if (line.Section is CvSection.Head or CvSection.Personal)
        {
            Add(AmongContacts);
        }

        if (line.Section == CvSection.Education)
        {
            Add(RedactionRules.InEducation);
        }

        return WithoutOverlaps(found);

        void Add(IReadOnlyList<RedactionRule> rules)
        {
            foreach (var rule in rules)
            {
                if (rule.MayFind(text, hasDigit))
                {
                    found.AddRange(rule.Find(text));
                }
            }
        }
    }

    private static List<(RedactionKind Kind, int Start, int Length)> WithoutOverlaps(IEnumerable<(RedactionKind Kind, int Start, int Length)> found)
    {
        var result = new List<(RedactionKind Kind, int Start, int Length)>();
        foreach (var span in found.OrderBy(span => span.Start).ThenByDescending(span => span.Length))
        {
            var end = result.Count == 0 ? 0 : result[^1].Start + result[^1].Length;
            var start = Math.Max(span.Start, end);
            var length = span.Start + span.Length - start;
            if (length > 0)
            {
                result.Add((span.Kind, start, length));
            }
        }

        return result;
    }

    private static string Cover(string text, List<(RedactionKind Kind, int Start, int Length)> spans)
    {
        if (spans.Count == 0)
        {
            return text;
        }

        var characters = text.ToCharArray();
        foreach (var (_, start, length) in spans)
        {
            characters.AsSpan(start, length).Fill(RedactedDocument.Block);
        }

        return new string(characters);
    }

    private static List<DocumentPage> Repage(IReadOnlyList<DocumentPage> pages, List<string> lines)
    {
        var result = new List<DocumentPage>();
        var offset = 0;
        foreach (var page in pages)
        {
            result.Add(page with { Lines = lines.GetRange(offset, page.Lines.Count) });
            offset += page.Lines.Count;
        }

        return result;
    }
}
