using System.Globalization;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>Drafts criteria from a job ad by rules: no model, no network, the same output for the same input.</summary>
/// <param name="skills">The skills it knows.</param>
/// <remarks>It takes over what the ad asks, with the sentence that asks it. Duties, praise of the company and protected attributes never become criteria.</remarks>
public sealed class LocalCriteriaAgent(SkillLexicon skills) : IAgent<CriteriaRequest, CriteriaDraft>
{
    private const int ShortestCriterion = 2;

    /// <inheritdoc/>
    public AgentIdentity Identity { get; } = new("local-criteria", skills.VersionOf("6"));

    /// <inheritdoc/>
    public Task<CriteriaDraft> RunAsync(CriteriaRequest input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Patiently.Do(() => Read(input, cancellationToken)));
    }

    private CriteriaDraft Read(CriteriaRequest input, CancellationToken cancellationToken)
    {
        var culture = CultureInfo.GetCultureInfo(WrittenLanguage.IsGerman(input.JobDescription.Text) ? "de" : "en");
        var warnings = new List<CriteriaWarning>();
        var drafted = new List<Criterion>();
        foreach (var block in AdReader.Read(input.JobDescription))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var passage in Passages(block))
            {
                var hits = ProtectedAttributes.Find(passage.Wording ?? passage.Source);
                warnings.AddRange(hits.DistinctBy(hit => hit.Kind).Select(hit => new CriteriaWarning(
                    hit.Kind, passage.Source, ProtectedWords.Explain(hit.Kind, culture), ProtectedWords.Instead(hit.Kind, culture))));
                if (passage.Part is AdPart.Must or AdPart.Wanted or AdPart.Nice)
                {
                    drafted.AddRange(Draft(passage, hits, culture));
                }
            }
        }

        return new CriteriaDraft(CriteriaMerge.Merge(drafted, skills), warnings);
    }

    // A bullet is one criterion, unless one of its sentences weighs differently; a paragraph gives those of its sentences that ask for something.
    private static IEnumerable<Passage> Passages(AdBlock block)
    {
        var isRequirementPart = block.Part is AdPart.Must or AdPart.Wanted or AdPart.Nice;
        if (block.Wording is { } wording && isRequirementPart && block.Text.Length <= Phrases.LongestSentence)
        {
            yield return new Passage(block.Text, PartOf(wording, block.Part), wording[..Math.Min(wording.Length, Phrases.LongestSentence)]);
            yield break;
        }

        var sentences = Sentences.Split(block.Text).Where(sentence => sentence.Length <= Phrases.LongestSentence).ToList();
        if (block.IsBullet && isRequirementPart && block.Text.Length <= Phrases.LongestSentence)
        {
            var weighsDifferently = sentences.Count > 1 && sentences.Exists(sentence => AdCues.IsNice(AdReader.Plain(sentence))) && !sentences.TrueForAll(sentence => AdCues.IsNice(AdReader.Plain(sentence)));
            foreach (var text in weighsDifferently ? sentences : [block.Text])
            {
                yield return new Passage(text, IsPlaceholder(text) || AdCues.IsProcess(text) ? AdPart.Aside : PartOf(text, block.Part));
            }

            yield break;
        }

        foreach (var sentence in sentences)
        {
            var plain = AdReader.Plain(sentence);
            var asks = AdCues.AsksForSomething(plain) && block.Part switch
            {
                AdPart.Aside => false,
                AdPart.Duty => AdCues.IsMust(plain),
                _ => true,
            };
            yield return new Passage(sentence, asks ? PartOf(sentence, isRequirementPart ? block.Part : AdPart.Wanted) : AdPart.Aside);
        }
    }

    private static AdPart PartOf(string text, AdPart part)
    {
        var plain = AdReader.Plain(text);
        return AdCues.IsNice(plain) ? AdPart.Nice : AdCues.IsNotNeeded(plain) ? AdPart.Aside : part != AdPart.Nice && AdCues.IsMust(plain) ? AdPart.Must : part;
    }

    private static bool IsPlaceholder(string text) => text[0] == '[' && text.TrimEnd('.', ' ')[^1] == ']';

    private IEnumerable<Criterion> Draft(Passage passage, IReadOnlyList<ProtectedAttributeHit> hits, CultureInfo culture)
    {
        foreach (var text in Wordings(passage, hits, culture))
        {
            var shortened = text.Trim();
            if (shortened.Length >= ShortestCriterion || skills.Find(shortened) is not null)
            {
                yield return new Criterion
                {
                    Id = string.Empty,
                    Text = shortened,
                    Kind = CriterionKinds.Of(shortened, skills),
                    MustHave = passage.Part == AdPart.Must,
                    Weight = passage.Part switch { AdPart.Must => 5, AdPart.Nice => 1, _ => 3 },
                    Source = passage.Source,
                };
            }
        }
    }

    // Of a passage that names a protected attribute only what is certainly something else is kept: a language with a level, known skills.
    private IReadOnlyList<string> Wordings(Passage passage, IReadOnlyList<ProtectedAttributeHit> hits, CultureInfo culture)
    {
        if (hits.Count == 0)
        {
            return CriterionWording.Split(CriterionWording.Shorten(passage.Wording ?? passage.Source), skills);
        }

        var kept = new List<string>();
        if (hits.Any(hit => hit.Kind == ProtectedAttribute.NativeLanguage))
        {
            kept.AddRange(Tokenizer.Tokenize(passage.Source)
                .Where(token => HumanLanguages.Find(token.Fold) is not null)
                .Select(token => ProtectedWords.FluentIn(token.Text, culture))
                .Distinct(StringComparer.Ordinal));
        }

        kept.AddRange(skills.FindIn(passage.Source)
            .Where(mention => !hits.Any(hit => hit.Quote.Contains(passage.Source.Substring(mention.Start, mention.Length), StringComparison.OrdinalIgnoreCase)))
            .Select(mention => mention.Skill.Name)
            .Distinct(StringComparer.OrdinalIgnoreCase));
        return kept;
    }

    private sealed record Passage(string Source, AdPart Part, string? Wording = null);
}
