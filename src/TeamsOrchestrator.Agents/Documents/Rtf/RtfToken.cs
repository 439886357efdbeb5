namespace TeamsOrchestrator.Agents.Documents.Rtf;

/// <summary>A piece of an RTF file.</summary>
/// <param name="Kind">A brace, the first character of a control word or sign (<c>\</c>), or 0 for a byte of text.</param>
/// <param name="Word">The control word or sign, or empty.</param>
/// <param name="Number">Its number, or the byte of text.</param>
internal readonly record struct RtfToken(char Kind, string Word, int? Number);
