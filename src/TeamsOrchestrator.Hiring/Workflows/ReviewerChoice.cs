namespace TeamsOrchestrator.Hiring.Workflows;

/// <summary>Whom a review step names: a role, a person, or the manager of either.</summary>
/// <param name="Role">The role, or null where a person is named.</param>
/// <param name="Person">The mail address or object id of the person, or null where a role is named.</param>
/// <param name="ManagerOf">Whether the manager of the role's people or the person is meant.</param>
public sealed record ReviewerChoice(ReviewerRole? Role, string? Person = null, bool ManagerOf = false);
