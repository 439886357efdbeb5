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
    public AgentIdentity Identity { get; } = new("local-criteria", skills.VersionOf("7"));

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
            foreach (var passage in AdPassages.Of(block, skills))
            {
                var hits = ProtectedAttributes.Find(passage.Text);
                warnings.AddRange(hits.DistinctBy(hit => hit.Kind).Select(hit => new CriteriaWarning(
                    hit.Kind, passage.Source, ProtectedWords.Explain(hit.Kind, culture), ProtectedWords.Instead(hit.Kind, culture))));
                if (passage.Part is AdPart.Must or AdPart.Wanted or AdPart.Nice)
                {
                    drafted.AddRange(Draft(passage, hits, culture));
                }
            }
        }

        return new CriteriaDraft(CriteriaMerge.Merge(drafted, skills), [.. warnings.DistinctBy(warning => (warning.Kind, warning.Quote))]);
    }

    private IEnumerable<Criterion> Draft(AdPassage passage, IReadOnlyList<ProtectedAttributeHit> hits, CultureInfo culture)
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
    private IReadOnlyList<string> Wordings(AdPassage passage, IReadOnlyList<ProtectedAttributeHit> hits, CultureInfo culture)
    {
        if (hits.Count == 0)
        {
            return CriterionWording.Split(
                passage.Source.StartsWith(passage.Text, StringComparison.Ordinal) ? CriterionWording.Shorten(passage.Text) : CriterionWording.ShortenJoined(passage.Text), skills);
        }

        var kept = new List<string>();
        if (hits.Any(hit => hit.Kind == ProtectedAttribute.NativeLanguage))
        {
            kept.AddRange(Tokenizer.Tokenize(passage.Text)
                .Where(token => HumanLanguages.Find(token.Fold) is not null)
                .Select(token => ProtectedWords.FluentIn(token.Text, culture))
                .Distinct(StringComparer.Ordinal));
        }

        kept.AddRange(skills.FindIn(passage.Text)
            .Where(mention => !hits.Any(hit => hit.Quote.Contains(passage.Text.Substring(mention.Start, mention.Length), StringComparison.OrdinalIgnoreCase)))
            .Select(mention => mention.Skill.Name)
            .Distinct(StringComparer.OrdinalIgnoreCase));
        return kept;
    }
}
