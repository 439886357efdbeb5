using TeamsOrchestrator.Agents.Documents;

namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>What criteria are drafted from.</summary>
/// <param name="Title">The title of the position.</param>
/// <param name="JobDescription">The job ad, as read from its file.</param>
public sealed record CriteriaRequest(string Title, Document JobDescription);
