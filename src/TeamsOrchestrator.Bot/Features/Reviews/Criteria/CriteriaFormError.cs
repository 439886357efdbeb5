using TeamsOrchestrator.Agents.Drafting;

namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria;

/// <summary>Why the form cannot be saved.</summary>
/// <param name="Fault">The fault.</param>
/// <param name="Index">The row, or null for the form as a whole.</param>
/// <param name="Hit">What must not count, or null.</param>
internal sealed record CriteriaFormError(CriteriaFormFault Fault, int? Index = null, ProtectedAttributeHit? Hit = null);
