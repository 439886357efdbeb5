namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>A button that turns the pages of a requisition's files.</summary>
/// <param name="RequisitionId">The requisition.</param>
/// <param name="Page">The page of the CVs, from 0.</param>
/// <param name="Problems">The page of what needs a look, from 0.</param>
/// <param name="Open">Whether the CVs are unfolded.</param>
internal sealed record PageClick(Guid RequisitionId, int Page, int Problems = 0, bool Open = false);
