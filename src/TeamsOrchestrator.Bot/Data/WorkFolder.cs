using System.Globalization;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>Where files lie while they are read, for this user only. Nothing in it is needed later: what a killed process left is removed at the next start.</summary>
/// <remarks>Nodes that share a data folder have a folder each: the first that no living process holds.</remarks>
internal sealed class WorkFolder(StoragePaths paths) : IDisposable
{
    private const string Name = "work";

    private const int MostNodes = 100;

    private StorageLock? hold;

    public string Path { get; private set; } = paths.File(Name);

    /// <summary>Gets the path of a file that is not there yet.</summary>
    public string NewFile() => System.IO.Path.Combine(Path, System.IO.Path.GetRandomFileName());

    /// <summary>Takes a folder for this process and removes what is left in it of an earlier one.</summary>
    public void Empty()
    {
        Take();
        try
        {
            if (Directory.Exists(Path))
            {
                Directory.Delete(Path, recursive: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"The folder '{Path}', where files lie while they are read, cannot be emptied. Delete it, or make it yours.", exception);
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Path);
        }
        else
        {
            Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public void Dispose() => hold?.Dispose();

    private void Take()
    {
        for (var node = 1; hold is null && node <= MostNodes; node++)
        {
            Path = paths.File(node == 1 ? Name : string.Create(CultureInfo.InvariantCulture, $"{Name}-{node}"));
            hold = StorageLock.TryTake(paths, Path + ".lock");
        }
    }
}
