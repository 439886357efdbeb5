namespace TeamsOrchestrator.Bot.Features.Reviews.Messages;

/// <summary>A message as it goes.</summary>
/// <param name="Id">Its key, the same however often it is handed over.</param>
/// <param name="To">The address.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Body">The text.</param>
/// <param name="ApprovedBy">The person in whose name it goes.</param>
internal sealed record MessageToSend(Guid Id, string To, string Subject, string Body, Guid ApprovedBy);
