using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Skills;

namespace TeamsOrchestrator.Agents.Redaction;

/// <summary>Finds what in a German CV shows a person's gender by its form: pronouns, the endings of what somebody is, and of the words beside it.</summary>
internal sealed class GermanForms
{
    private static readonly GermanForms None = new(null, hasEndings: false);
    private static readonly GermanForms EndingsOnly = new(null, hasEndings: true);

    private readonly GermanPronouns? pronouns;
    private readonly bool hasEndings;

    private GermanForms(GermanPronouns? pronouns, bool hasEndings)
    {
        this.pronouns = pronouns;
        this.hasEndings = hasEndings;
    }

    /// <summary>Gets those of a German CV that speaks of its person as "er" or "sie".</summary>
    public static GermanForms Everywhere { get; } = new(GermanPronouns.Everywhere, hasEndings: true);

    /// <summary>Looks which of them a CV may hold.</summary>
    /// <param name="document">The CV.</param>
    /// <param name="language">Its language, or null.</param>
    /// <returns>One of very few, so that two CVs of one form have the same.</returns>
    public static GermanForms Of(Document document, string? language) =>
        language is not (null or "de") ? None : ReferenceEquals(GermanPronouns.Of(document, language), GermanPronouns.Everywhere) ? Everywhere : EndingsOnly;

    /// <summary>Finds them in a line.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The places.</returns>
    public IEnumerable<(RedactionKind Kind, int Start, int Length)> Find(string line) =>
        (pronouns?.Find(line) ?? []).Concat(hasEndings ? GermanEndings.Find(line).Concat(GermanCompanions.Find(line)).Concat(GermanCallings.Find(line).Select(place => (RedactionKind.Gender, place.Start, place.Length))) : []);
}
