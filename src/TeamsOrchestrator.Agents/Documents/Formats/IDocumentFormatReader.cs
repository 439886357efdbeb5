namespace TeamsOrchestrator.Agents.Documents.Formats;

/// <summary>Reads the files of one format.</summary>
internal interface IDocumentFormatReader
{
    /// <summary>Gets the format that it reads.</summary>
    FileFormat Format { get; }

    /// <summary>Reads one file.</summary>
    /// <param name="content">The bytes of the file.</param>
    /// <param name="time">Ends the reading when its time is up; what it waits for does not count as its work.</param>
    /// <returns>The visible text and what was found beside it.</returns>
    /// <exception cref="UnreadableException">The file cannot be read, and why.</exception>
    Task<FormatContent> ReadAsync(ReadOnlyMemory<byte> content, ReadingTime time);
}
