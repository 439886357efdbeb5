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
    /// <returns>A criterion without a source: no sentence of the job description asks for it.</returns>
    public static Criterion Make(string text, Importance importance, ISet<string> taken)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(taken);
        return new Criterion { Id = CriterionSlug.Of(text, taken), Text = text, Kind = CriterionKinds.Of(text, SkillLexicon.Default) }.With(importance);
    }

    /// <summary>Makes a criterion that was written down elsewhere.</summary>
    /// <param name="id">The id it had.</param>
    /// <param name="text">The wording.</param>
    /// <param name="weight">How much it counts in the score.</param>
    /// <param name="mustHave">Whether nobody is recommended without it.</param>
    /// <returns>The same criterion as the one that was written down, as far as screening goes.</returns>
    public static Criterion Restore(string id, string text, int weight, bool mustHave) =>
        new() { Id = id, Text = text, Kind = CriterionKinds.Of(text, SkillLexicon.Default), Weight = weight, MustHave = mustHave };

    /// <summary>Gives a criterion another wording.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="text">The new wording.</param>
    /// <returns>A criterion with the same id; what belonged to the old wording is gone.</returns>
    public static Criterion Reword(Criterion criterion, string text)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        ArgumentNullException.ThrowIfNull(text);
        return criterion with { Text = text, Kind = CriterionKinds.Of(text, SkillLexicon.Default), Source = null, Accepts = [] };
    }
}
