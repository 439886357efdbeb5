namespace TeamsOrchestrator.Bot.Features.Decisions;

/// <summary>One proposed outcome as the page showed it.</summary>
/// <param name="ReviewId">The final review.</param>
/// <param name="Round">The round that was shown.</param>
internal sealed record ShownOutcome(Guid ReviewId, int Round);

/// <summary>Approve: everybody shown on this page.</summary>
internal sealed record ApproveFinalClick(Guid RequisitionId, int Page, IReadOnlyList<ShownOutcome> Shown);

/// <summary>Reject: one person goes back to the hiring manager.</summary>
internal sealed record SendBackClick(Guid ReviewId, int Round, int Page);

/// <summary>Undo: the person who was sent back is proposed again.</summary>
internal sealed record UndoSendBackClick(Guid ReviewId, int Round, int Page);

/// <summary>Undo: what one person made final at one moment; or of that only one review.</summary>
internal sealed record UndoFinalClick(Guid RequisitionId, Guid PersonId, long At, Guid? ReviewId = null);

/// <summary>Another page, or back to one.</summary>
internal sealed record FinalPageClick(Guid RequisitionId, int Page);

/// <summary>Open: the evidence of one person.</summary>
internal sealed record FinalCandidateClick(Guid ReviewId, int Page);
