using TeamsOrchestrator.Agents.Documents;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>How large the files may be that people send. Bound to the <c>Files</c> section.</summary>
public sealed class FilesOptions
{
    private const int BytesOfMegabyte = 1024 * 1024;

    /// <summary>Gets or sets how large one file may be, in a zip too.</summary>
    /// <value>In megabytes, from 1 to 10. The default is 10.</value>
    public int Megabytes { get; set; } = 10;

    /// <summary>Gets or sets how large a zip may be.</summary>
    /// <value>In megabytes, from 1 to 2000. The default is 250.</value>
    public int ZipMegabytes { get; set; } = 250;

    /// <summary>Gets or sets how many files of a zip are taken.</summary>
    /// <value>From 1 to 5000. The default is 500.</value>
    public int ZipFiles { get; set; } = 500;

    /// <summary>Returns the limits for those who read files.</summary>
    public DocumentLimits ToLimits() => new()
    {
        FileBytes = Megabytes * BytesOfMegabyte,
        ArchiveBytes = (long)ZipMegabytes * BytesOfMegabyte,
        UnpackedArchiveBytes = Math.Max(new DocumentLimits().UnpackedArchiveBytes, (long)ZipMegabytes * BytesOfMegabyte * 2),
        ArchiveFiles = ZipFiles,
    };
}
