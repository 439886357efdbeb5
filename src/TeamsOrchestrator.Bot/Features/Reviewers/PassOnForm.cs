using TeamsOrchestrator.Bot.Asking;

namespace TeamsOrchestrator.Bot.Features.Reviewers;

/// <summary>What the form is about, kept with its card.</summary>
/// <param name="Purpose">For what a person is picked.</param>
/// <param name="RequisitionId">The requisition, or null for everything.</param>
/// <param name="Written">What was written for the person, or null.</param>
/// <param name="Until">The last day that was written, as an ISO date, or null.</param>
internal sealed record PassOnForm(PassOnPurpose Purpose, Guid? RequisitionId, string? Written = null, string? Until = null);
