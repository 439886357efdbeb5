namespace TeamsOrchestrator.Agents.Skills;

/// <summary>A place in a text that names a skill.</summary>
/// <param name="Skill">The skill.</param>
/// <param name="Start">The index of the first character.</param>
/// <param name="Length">The number of characters.</param>
public readonly record struct SkillMention(Skill Skill, int Start, int Length);
