using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>A person's feedback on drafted criteria.</summary>
/// <param name="Current">The criteria that the feedback is about.</param>
/// <param name="Feedback">What the person wrote.</param>
/// <param name="JobDescription">The job ad, where there is one: an added criterion that it mentions names its sentence.</param>
public sealed record CriteriaRevisionRequest(CriteriaSet Current, string Feedback, Document? JobDescription);
