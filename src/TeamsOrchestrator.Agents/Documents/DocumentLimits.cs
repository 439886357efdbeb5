namespace TeamsOrchestrator.Agents.Documents;

/// <summary>How much a file may cost to read. Whatever is over a limit ends with a reason, never with an exception.</summary>
public sealed record DocumentLimits
{
    /// <summary>Gets how long processors may work on one file. A machine that is busy with others makes no file unreadable.</summary>
    /// <value>The default is 10 seconds.</value>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets how long one file may take when most of it is waiting.</summary>
    /// <value>The default is 60 seconds.</value>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets the size of one file as it was handed in, or as it lies in a zip after unpacking.</summary>
    /// <value>In bytes. The default is 10 MB.</value>
    public int FileBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>Gets how much text one file may hold.</summary>
    /// <value>In characters. The default is 2,000,000, some 700 pages.</value>
    public int TextLength { get; init; } = 2_000_000;

    /// <summary>Gets how many pages of a PDF are read; a flag says that there are more.</summary>
    /// <value>The default is 100.</value>
    public int Pages { get; init; } = 100;

    /// <summary>Gets how much the packed parts of one DOCX may unpack to, together.</summary>
    /// <value>In bytes. The default is 64 MB.</value>
    public long UnpackedBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>Gets how deep the elements of one DOCX may nest.</summary>
    /// <value>The default is 200 levels.</value>
    public int Nesting { get; init; } = 200;

    /// <summary>Gets how much one PDF tool may write before it is ended.</summary>
    /// <value>In bytes. The default is 32 MB.</value>
    public int ToolOutputBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Gets how much address space one PDF tool may use, where the system can limit it.</summary>
    /// <value>In bytes. The default is 300 MB: the tools need less than 100 for themselves.</value>
    public long ToolMemoryBytes { get; init; } = 300L * 1024 * 1024;

    /// <summary>Gets how many files of one zip are taken.</summary>
    /// <value>The default is 500.</value>
    public int ArchiveFiles { get; init; } = 500;

    /// <summary>Gets the size of one zip as it was handed in.</summary>
    /// <value>In bytes. The default is 250 MB.</value>
    public long ArchiveBytes { get; init; } = 250L * 1024 * 1024;

    /// <summary>Gets how much the files of one zip may unpack to, together. More than the zip itself, because honest CVs pack well; far less than a bomb.</summary>
    /// <value>In bytes. The default is 1 GB.</value>
    public long UnpackedArchiveBytes { get; init; } = 1024L * 1024 * 1024;
}
