namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>An instruction as its words say it, before it is known which criterion it means.</summary>
/// <param name="Kind">What is to be done.</param>
/// <param name="Subject">The words that name the criterion.</param>
/// <param name="Value">The weight word, the accepted wording or the quote; null where there is none.</param>
/// <param name="Quote">The whole clause, verbatim.</param>
/// <param name="IsForThisCv">Whether it is meant for one CV only.</param>
internal sealed record Instruction(InstructionKind Kind, string Subject, string? Value, string Quote, bool IsForThisCv);
