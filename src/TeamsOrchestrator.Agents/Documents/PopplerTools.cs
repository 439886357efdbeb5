namespace TeamsOrchestrator.Agents.Documents;

/// <summary>Where the tools that read PDFs are on this machine. They are programs of poppler, run as child processes.</summary>
public sealed class PopplerTools
{
    private PopplerTools(string? pdfToHtml, string? pdfToText, string? pdfToPpm, string? limiter)
    {
        PdfToHtml = pdfToHtml;
        PdfToText = pdfToText;
        PdfToPpm = pdfToPpm;
        Limiter = limiter;
    }

    /// <summary>Gets tools that are not there, for running without PDF.</summary>
    public static PopplerTools Missing { get; } = new(null, null, null, null);

    /// <summary>Gets a value indicating whether PDFs can be read.</summary>
    public bool IsAvailable => PdfToHtml is not null && PdfToPpm is not null;

    /// <summary>Gets the sentence that says what to install.</summary>
    public string InstallHint => OperatingSystem.IsWindows()
        ? "To read PDFs, install poppler and put its bin folder on PATH (winget install oschwartz10612.Poppler)."
        : OperatingSystem.IsMacOS()
            ? "To read PDFs, install poppler (brew install poppler)."
            : "To read PDFs, install poppler-utils (Debian, Ubuntu: sudo apt-get install poppler-utils).";

    /// <summary>Gets the full path of <c>pdftohtml</c>, or null.</summary>
    internal string? PdfToHtml { get; }

    /// <summary>Gets the full path of <c>pdftotext</c>, or null: then text that is turned is read where it begins.</summary>
    internal string? PdfToText { get; }

    /// <summary>Gets the full path of <c>pdftoppm</c>, or null.</summary>
    internal string? PdfToPpm { get; }

    /// <summary>Gets the full path of <c>prlimit</c>, which bounds memory and processor time of a child on Linux, or null.</summary>
    internal string? Limiter { get; }

    /// <summary>Looks for the tools.</summary>
    /// <param name="searchPath">The folders to look in, separated as in PATH; null: the PATH of this process.</param>
    /// <returns>The tools, whether they are there or not.</returns>
    public static PopplerTools Find(string? searchPath = null)
    {
        var folders = (searchPath ?? Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(Path.IsPathRooted)
            .ToList();
        return new PopplerTools(Locate("pdftohtml", folders), Locate("pdftotext", folders), Locate("pdftoppm", folders), OperatingSystem.IsLinux() ? Locate("prlimit", folders) : null);
    }

    private static string? Locate(string name, IEnumerable<string> folders)
    {
        var fileName = OperatingSystem.IsWindows() ? name + ".exe" : name;
        return folders.Select(folder => Path.Combine(folder, fileName)).FirstOrDefault(File.Exists);
    }
}
