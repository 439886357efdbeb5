using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>Makes a criterion from what a person wrote.</summary>
public static class WrittenCriterion
{
    /// <summary>The longest wording.</summary>
    public const int MaxText = 300;

    /// <summary>Makes a criterion.</summary>
    /// <param name="text">The wording.</param>
    /// <param name="importance">How much it counts.</param>
    /// <param name="taken">The ids in use; the new one is added.</param>
    /// <param name="skills">The skills that are known, by which its kind is told.</param>
    /// <returns>A criterion without a source: no sentence of the job description asks for it.</returns>
    public static Criterion Make(string text, Importance importance, ISet<string> taken, SkillLexicon skills)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(taken);
        ArgumentNullException.ThrowIfNull(skills);
        return new Criterion { Id = CriterionSlug.Of(text, taken), Text = text, Kind = KindOf(text, skills) }.With(importance);
    }

    /// <summary>Makes a criterion that was written down elsewhere.</summary>
    /// <param name="id">The id it had.</param>
    /// <param name="text">The wording.</param>
    /// <param name="weight">How much it counts in the score.</param>
    /// <param name="mustHave">Whether nobody is recommended without it.</param>
    /// <param name="skills">The skills that are known, by which its kind is told.</param>
    /// <returns>The same criterion as the one that was written down, as far as screening goes.</returns>
    public static Criterion Restore(string id, string text, int weight, bool mustHave, SkillLexicon skills) =>
        new() { Id = id, Text = text, Kind = KindOf(text, skills), Weight = weight, MustHave = mustHave };

    /// <summary>Gives a criterion another wording.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="text">The new wording.</param>
    /// <param name="skills">The skills that are known, by which its kind is told.</param>
    /// <returns>A criterion with the same id; what belonged to the old wording is gone.</returns>
    public static Criterion Reword(Criterion criterion, string text, SkillLexicon skills)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(skills);
        return criterion with { Text = text, Kind = KindOf(text, skills), Source = null, Accepts = [] };
    }

    private static CriterionKind KindOf(string text, SkillLexicon skills) => Patiently.Do(() => CriterionKinds.Of(text, skills));
}
