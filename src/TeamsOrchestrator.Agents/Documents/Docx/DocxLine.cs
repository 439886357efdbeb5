using TeamsOrchestrator.Agents.Documents.Formats;

namespace TeamsOrchestrator.Agents.Documents.Docx;

/// <summary>A paragraph, or a row of a table, as one line; it may hold line ends of its own.</summary>
/// <param name="Text">The text.</param>
/// <param name="Kind">What the file says that it is, or null.</param>
/// <param name="Level">The level of a heading or the depth of an item, from 1.</param>
internal readonly record struct DocxLine(string Text, LineMarkKind? Kind = null, int Level = 1)
{
    /// <summary>Gets where the mark stands, or null where there is none.</summary>
    public IReadOnlyList<MarkedPlace>? Marks => Kind is { } kind ? [new MarkedPlace(0, kind, Level)] : null;
}
