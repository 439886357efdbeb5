namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>A button about one file of a requisition.</summary>
/// <param name="RequisitionId">The requisition.</param>
/// <param name="FileId">The file.</param>
/// <param name="Pages">The pages of the card that were shown, as <see cref="ProgressPages"/> writes them.</param>
internal sealed record FileClick(Guid RequisitionId, Guid FileId, string? Pages = null);
