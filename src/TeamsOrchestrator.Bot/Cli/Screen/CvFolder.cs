using System.Runtime.CompilerServices;
using TeamsOrchestrator.Agents.Documents;

namespace TeamsOrchestrator.Bot.Cli.Screen;

/// <summary>The files of a folder and its subfolders, with zips unpacked as in the chat.</summary>
internal sealed class CvFolder(ArchiveReader archives, DocumentLimits limits)
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
        ReturnSpecialDirectories = false,
    };

    private static readonly string[] LeftBySystems = ["Thumbs.db", "desktop.ini"];

    /// <summary>Lists the files of a folder, by name.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="others">Files that are no CVs, wherever they lie.</param>
    /// <returns>Their paths; at least one.</returns>
    /// <exception cref="RefusedException">There is no such folder, or nothing in it.</exception>
    public static IReadOnlyList<string> List(string folder, params IEnumerable<string> others)
    {
        if (File.Exists(folder))
        {
            throw new RefusedException($"--cvs has to be a folder, but {folder} is a file. Put the CVs into a folder and name that.");
        }

        if (!Directory.Exists(folder))
        {
            throw new RefusedException($"The folder {folder} is not there. Check the path after --cvs.");
        }

        try
        {
            var set = others.Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
            string[] paths =
            [
                .. Directory.EnumerateFiles(folder, "*", Everything)
                    .Where(path => !set.Contains(Path.GetFullPath(path)) && IsWanted(Path.GetRelativePath(folder, path)))
                    .Order(StringComparer.Ordinal),
            ];
            return paths.Length > 0 ? paths : throw new RefusedException($"The folder {folder} holds no files to screen. Put the CVs into it, or name another folder after --cvs.");
        }
        catch (UnauthorizedAccessException)
        {
            throw new RefusedException($"The folder {folder} cannot be opened. Check that you may read it.");
        }
    }

    /// <summary>Reads the files one by one, so that few are in memory at a time.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="paths">The files of it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Each file, and each file of a zip, under its path from the folder on.</returns>
    public async IAsyncEnumerable<HandedIn> ReadAsync(string folder, IReadOnlyList<string> paths, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var path in paths)
        {
            var name = Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
            var found = await OpenAsync(path, cancellationToken);
            if (found.Archive is not { } archive)
            {
                yield return new HandedIn(name, found.Content, found.Fault);
                continue;
            }

            await using (archive)
            {
                await foreach (var entry in archives.ReadAsync(name, archive, cancellationToken))
                {
                    yield return entry.Entry is { } file
                        ? new HandedIn($"{name}/{file.Name}", file.Content, null)
                        : new HandedIn(entry.Refusal!.Name == name ? name : $"{name}/{entry.Refusal.Name}", null, entry.Refusal.Reason);
                }
            }
        }
    }

    private static bool IsWanted(string path) =>
        !path.Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.') || part.Equals("__MACOSX", StringComparison.OrdinalIgnoreCase))
        && !LeftBySystems.Contains(Path.GetFileName(path), StringComparer.OrdinalIgnoreCase);

    private async Task<(byte[]? Content, UnreadableReason? Fault, Stream? Archive)> OpenAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            switch (new FileInfo(path).Length)
            {
                case 0:
                    return (null, UnreadableReason.Empty, null); // also what is no file at all, such as a pipe that nobody writes to
                case var length when length > limits.FileBytes:
                    // A zip may be larger than a file; what counts is what comes out of it.
                    return DocumentFormats.IsNamedArchive(path) && length <= limits.ArchiveBytes
                        ? (null, null, File.OpenRead(path))
                        : (null, UnreadableReason.TooLarge, null);
                default:
                    break;
            }

            var content = await File.ReadAllBytesAsync(path, cancellationToken);
            return DocumentFormats.IsArchive(path, content) ? (null, null, new MemoryStream(content, writable: false)) : (content, null, null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, UnreadableReason.Corrupt, null);
        }
    }
}
