using TeamsOrchestrator.Agents.Skills;

namespace TeamsOrchestrator.Agents.Screening;

/// <summary>Skills of which some will do.</summary>
/// <param name="AnyOf">The skills.</param>
internal sealed record SkillGroup(IReadOnlyList<Skill> AnyOf)
{
    public string Name => string.Join(" or ", AnyOf.Select(skill => skill.Name));
}
