namespace TeamsOrchestrator.Agents.Redaction;

/// <summary>One place that was redacted.</summary>
/// <param name="Kind">What was there.</param>
/// <param name="Page">The page from 1, or null where the format has no pages.</param>
/// <param name="Line">The line from 1 on that page, or in the file.</param>
/// <param name="Start">The first redacted character of the line, from 0.</param>
/// <param name="Length">How many characters.</param>
public sealed record RedactedSpan(RedactionKind Kind, int? Page, int Line, int Start, int Length);
