using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Pipeline;

/// <summary>The agents with a language model that compare CVs.</summary>
/// <param name="Screener">Whose opinion counts.</param>
/// <param name="Reviser">Who understands feedback.</param>
/// <param name="Second">Who has the second opinion, with another model; null where the rules have it.</param>
public sealed record ScreeningModels(
    IAgent<ScreeningRequest, ScreeningResult> Screener, IAgent<ScreeningRevisionRequest, ScreeningRevision> Reviser, IAgent<ScreeningRequest, ScreeningResult>? Second);
