using TeamsOrchestrator.Hiring.Artifacts;

namespace TeamsOrchestrator.Bot.Features.Prompts;

/// <summary>One thing that a reviewer changed in what an agent wrote, without anything of a candidate.</summary>
/// <param name="Id">Names it on the card.</param>
/// <param name="Kind">What was changed.</param>
/// <param name="Requisition">The code of the requisition.</param>
/// <param name="At">When, in Unix milliseconds.</param>
/// <param name="Before">What the agent wrote, or null where something was added.</param>
/// <param name="After">What stands there now, or null where it was taken out.</param>
internal sealed record PromptEdit(string Id, ArtifactKind Kind, string Requisition, long At, string? Before, string? After);
