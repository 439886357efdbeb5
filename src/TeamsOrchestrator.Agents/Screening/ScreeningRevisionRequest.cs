using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Screening;

/// <summary>A reviewer's feedback on how one CV was read.</summary>
/// <param name="Reading">What the screening was made from, with the hints of earlier rounds.</param>
/// <param name="Current">The screening that the feedback is about.</param>
/// <param name="Feedback">What the reviewer wrote.</param>
public sealed record ScreeningRevisionRequest(ScreeningRequest Reading, ScreeningResult Current, string Feedback);
