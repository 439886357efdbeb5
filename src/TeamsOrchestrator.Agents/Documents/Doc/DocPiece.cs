namespace TeamsOrchestrator.Agents.Documents.Doc;

/// <summary>A piece of the text of a DOC: Word keeps what was typed where it was typed, and a table that says how the pieces follow each other.</summary>
/// <param name="Start">The position of its first character in the text.</param>
/// <param name="End">The position behind its last one.</param>
/// <param name="Offset">Where it lies in the stream.</param>
/// <param name="IsBytes">Whether a character is one byte of Windows-1252 and not two of UTF-16.</param>
internal readonly record struct DocPiece(int Start, int End, int Offset, bool IsBytes)
{
    /// <summary>Returns where a character of the piece lies in the stream.</summary>
    /// <param name="position">Its position in the text.</param>
    /// <returns>The offset.</returns>
    public int OffsetOf(int position) => Offset + ((position - Start) * (IsBytes ? 1 : 2));
}
