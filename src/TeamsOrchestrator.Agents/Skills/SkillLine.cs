namespace TeamsOrchestrator.Agents.Skills;

/// <summary>A skill as one line of a file gives it.</summary>
/// <param name="Skill">The skill.</param>
/// <param name="Number">The line, from 1.</param>
/// <param name="Overrules">Whether it begins with <c>!</c>: it takes the place of what is built in, and the words that others have there.</param>
internal sealed record SkillLine(Skill Skill, int Number, bool Overrules);
