using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reviews.Messages;

/// <summary>Approve, Reject and Revise of one message.</summary>
internal sealed record MessageClick(Guid ReviewId, int Round, Guid? ArtifactId, DecisionKind Decision, int Page);

/// <summary>One draft as the page showed it.</summary>
internal sealed record ShownMessage(Guid ReviewId, int Round, Guid ArtifactId);

/// <summary>Approve: every unchanged draft of this page.</summary>
internal sealed record ApproveMessagesClick(Guid RequisitionId, int Page, IReadOnlyList<ShownMessage> Shown);

/// <summary>Another page, or back to one.</summary>
internal sealed record MessagesPageClick(Guid RequisitionId, int Page);

/// <summary>Open: one message.</summary>
internal sealed record MessageOpenClick(Guid ReviewId, int Page);

/// <summary>What became of a message that a person sends.</summary>
internal sealed record SettleMessageClick(Guid MessageId, bool Sent, int Page);

/// <summary>Undo: an approval, or that no message goes.</summary>
internal sealed record UndoMessageClick(Guid ReviewId, int Round, int Page);
