namespace TeamsOrchestrator.Agents.Documents;

/// <summary>One line of a document with its place.</summary>
/// <param name="Page">The page from 1, or null where the format has no pages.</param>
/// <param name="Number">The line from 1 on that page, or in the file.</param>
/// <param name="Text">The line, empty between paragraphs.</param>
public readonly record struct DocumentLine(int? Page, int Number, string Text);
