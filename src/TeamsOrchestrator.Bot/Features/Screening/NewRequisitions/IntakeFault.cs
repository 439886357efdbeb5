namespace TeamsOrchestrator.Bot.Features.Screening.NewRequisitions;

/// <summary>What is wrong with one input of an intake card.</summary>
/// <param name="Input">The id of the input.</param>
/// <param name="Text">What is wrong and what to do, ready for a card.</param>
internal sealed record IntakeFault(string Input, string Text);
