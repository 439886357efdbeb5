using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>How a requisition is run.</summary>
/// <param name="Confidential">Whether only the people named see it.</param>
/// <param name="Blind">Whether nobody sees a name before the decision.</param>
/// <param name="Interviews">Whether those who go on are interviewed.</param>
/// <param name="Policy">How several managers decide.</param>
internal sealed record RequisitionManner(bool Confidential, bool Blind, bool Interviews, DecisionPolicy Policy);
