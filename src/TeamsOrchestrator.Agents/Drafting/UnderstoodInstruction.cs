namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>One instruction in a person's feedback, as it was understood.</summary>
/// <param name="Kind">What is to be done.</param>
/// <param name="Subject">The text of the criterion it is about.</param>
/// <param name="Value">The particulars: the weight, the wording that counts as well, the quote; null where there are none.</param>
/// <param name="Quote">The words of the feedback that said so.</param>
public sealed record UnderstoodInstruction(InstructionKind Kind, string Subject, string? Value, string Quote);
