namespace TeamsOrchestrator.Agents.Skills;

/// <summary>A run of tokens that names a skill.</summary>
/// <param name="Skill">The skill.</param>
/// <param name="First">The index of the first token.</param>
/// <param name="Last">The index of the last token.</param>
/// <param name="NeedsContext">Whether the words may mean something else.</param>
internal readonly record struct SkillMatch(Skill Skill, int First, int Last, bool NeedsContext);
