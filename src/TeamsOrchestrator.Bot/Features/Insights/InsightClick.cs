namespace TeamsOrchestrator.Bot.Features.Insights;

/// <summary>Another page or face of a card, shown in place.</summary>
/// <param name="Kind">The kind of the card.</param>
/// <param name="SubjectId">What it is about.</param>
/// <param name="Parameters">Which page or face.</param>
internal sealed record InsightClick(string Kind, Guid SubjectId, string? Parameters);
