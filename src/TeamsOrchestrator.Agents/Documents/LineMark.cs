namespace TeamsOrchestrator.Agents.Documents;

/// <summary>What a file says about a line beside its words.</summary>
/// <param name="Line">The line from 1, as in <see cref="DocumentLine"/>.</param>
/// <param name="Kind">What the line is.</param>
/// <param name="Level">The level of a heading or the depth of an item, from 1, the outermost; 1 for a row.</param>
public sealed record LineMark(int Line, LineMarkKind Kind, int Level);
