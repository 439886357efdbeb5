using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace TeamsOrchestrator.Agents.Documents;

/// <summary>Takes the files out of a zip, one by one. Over a limit the good files go on and the others are refused by name.</summary>
/// <param name="limits">How many files and bytes are taken.</param>
public sealed class ArchiveReader(DocumentLimits limits)
{
    private const int BufferSize = 81920;

    // Each refusal may have cost the unpacking of one file; a zip with more of them is not worth going on with.
    private const int MostRefusals = 1000;

    /// <summary>Reads a zip file by file, so that only one unpacked file is in memory at a time.</summary>
    /// <param name="archiveName">The name of the zip, for the refusal of the whole.</param>
    /// <param name="content">The zip; it must be seekable.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Files and refusals in the order of the zip. Folders, dot-files and what systems leave behind are passed over.</returns>
    public IAsyncEnumerable<ArchiveReading> ReadAsync(string archiveName, Stream content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archiveName);
        ArgumentNullException.ThrowIfNull(content);
        return ReadEntriesAsync(archiveName, content, cancellationToken);
    }

    private async IAsyncEnumerable<ArchiveReading> ReadEntriesAsync(
        string archiveName, Stream content, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var archive = Open(content);
        if (archive is null)
        {
            yield return Refuse(archiveName, UnreadableReason.Corrupt);
            yield break;
        }

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var budget = limits.UnpackedArchiveBytes;
        var (taken, refused) = (0, 0);
        foreach (var entry in archive.Entries.Where(IsWanted))
        {
            if (refused >= MostRefusals)
            {
                yield return Refuse(archiveName, UnreadableReason.TooManyFiles);
                yield break;
            }

            var name = MakeDistinct(NameOf(entry), names);
            var reading = taken >= limits.ArchiveFiles ? Refuse(name, UnreadableReason.TooManyFiles)
                : budget <= 0 ? Refuse(name, UnreadableReason.TooLarge)
                : await ReadEntryAsync(entry, name, budget, cancellationToken);
            budget -= reading.Entry?.Content.Length ?? 0;
            taken += reading.Entry is null ? 0 : 1;
            refused += reading.Entry is null ? 1 : 0;
            yield return reading;
        }
    }

    private static ArchiveReading Refuse(string name, UnreadableReason reason) => new(null, new ArchiveRefusal(name, reason));

    private static ZipArchive? Open(Stream content)
    {
        try
        {
            var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            _ = archive.Entries.Count; // reads the directory, which is where damage shows
            return archive;
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or ArgumentException)
        {
            return null;
        }
    }

    private static bool IsWanted(ZipArchiveEntry entry)
    {
        var path = entry.FullName.Replace('\\', '/');
        var name = NameOf(entry);
        return !path.EndsWith('/')
            && name.Length > 0
            && name[0] != '.'
            && !path.Split('/').Contains("__MACOSX", StringComparer.OrdinalIgnoreCase)
            && !name.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase)
            && !name.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase);
    }

    private static string NameOf(ZipArchiveEntry entry)
    {
        var name = entry.FullName[(entry.FullName.LastIndexOfAny(['/', '\\', ':']) + 1)..];
        return new string([.. name.Where(character => !char.IsControl(character))]).Trim();
    }

    private static string MakeDistinct(string name, HashSet<string> names)
    {
        var distinct = name;
        for (var number = 2; !names.Add(distinct); number++)
        {
            distinct = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(name)} ({number}){Path.GetExtension(name)}");
        }

        return distinct;
    }

    private async Task<ArchiveReading> ReadEntryAsync(ZipArchiveEntry entry, string name, long budget, CancellationToken cancellationToken)
    {
        if (entry.IsEncrypted)
        {
            return Refuse(name, UnreadableReason.PasswordProtected);
        }

        try
        {
            var bytes = await UnpackAsync(entry, Math.Min(limits.FileBytes, budget), cancellationToken);
            if (bytes is not { } content)
            {
                return Refuse(name, UnreadableReason.TooLarge);
            }

            return DocumentFormats.IsArchive(name, content)
                ? Refuse(name, UnreadableReason.NestedArchive)
                : new ArchiveReading(new ArchiveEntry(name, content), null);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException)
        {
            return Refuse(name, UnreadableReason.Corrupt);
        }
    }

    // The sizes in the zip's headers are only claims: what counts is what comes out.
    private static async Task<ReadOnlyMemory<byte>?> UnpackAsync(ZipArchiveEntry entry, long limit, CancellationToken cancellationToken)
    {
        await using var packed = await entry.OpenAsync(cancellationToken);
        using var unpacked = new MemoryStream();
        var buffer = new byte[BufferSize];
        int read;
        while ((read = await packed.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (unpacked.Length + read > limit)
            {
                return null;
            }

            await unpacked.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return unpacked.ToArray();
    }
}
