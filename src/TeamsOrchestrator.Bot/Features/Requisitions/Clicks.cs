using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Requisitions;

/// <summary>Confirm: end the requisition.</summary>
/// <param name="RequisitionId">The requisition.</param>
/// <param name="How">How it ends; null where the card asks.</param>
internal sealed record EndClick(Guid RequisitionId, CloseReason? How);

/// <summary>Undo: open the requisition again.</summary>
/// <param name="RequisitionId">The requisition.</param>
/// <param name="ClosedAt">The end that is taken back, so that a later one is not.</param>
internal sealed record ReopenClick(Guid RequisitionId, long ClosedAt);

/// <summary>Confirm or undo a candidate's own wish.</summary>
internal sealed record WithdrawClick(Guid CandidateId);

/// <summary>Confirm: the candidate declined AI.</summary>
internal sealed record NoAiClick(Guid CandidateId);
