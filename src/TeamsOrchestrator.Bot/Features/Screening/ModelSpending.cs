namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>What the language model took for one requisition.</summary>
/// <param name="Tokens">The tokens of all questions and answers.</param>
/// <param name="Cost">What they cost; 0 where no prices are set.</param>
/// <param name="Budget">What they may cost; 0 for no limit.</param>
/// <param name="Currency">The currency.</param>
internal sealed record ModelSpending(long Tokens, double Cost, double Budget, string Currency);
