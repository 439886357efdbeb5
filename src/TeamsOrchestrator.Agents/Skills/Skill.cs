namespace TeamsOrchestrator.Agents.Skills;

/// <summary>One thing that people can do, know or hold, and the words that CVs and job ads use for it.</summary>
/// <param name="Name">The name that is shown.</param>
/// <param name="Synonyms">Other spellings, abbreviations and translations.</param>
/// <param name="Parents">The names of the skills that it is a kind of: PostgreSQL is a relational database.</param>
/// <param name="Category">The section of the lexicon it stands in.</param>
public sealed record Skill(string Name, IReadOnlyList<string> Synonyms, IReadOnlyList<string> Parents, string Category)
{
    /// <summary>Gets a value indicating whether it is so broad that it says nothing about the skills below it: "cloud" is no hint of Azure.</summary>
    public bool IsBroad { get; init; }

    /// <summary>Gets the name and the synonyms with the conditions under which each counts.</summary>
    internal IReadOnlyList<SkillWording> Wordings { get; init; } = [];
}
