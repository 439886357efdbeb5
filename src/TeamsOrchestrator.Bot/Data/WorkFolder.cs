namespace TeamsOrchestrator.Bot.Data;

/// <summary>Where files lie while they are read, for this user only. Nothing in it is needed later: what a killed process left is removed at the next start.</summary>
internal sealed class WorkFolder(StoragePaths paths)
{
    public string Path { get; } = paths.File("work");

    /// <summary>Gets the path of a file that is not there yet.</summary>
    public string NewFile() => System.IO.Path.Combine(Path, System.IO.Path.GetRandomFileName());

    /// <summary>Removes what is left of an earlier process.</summary>
    public void Empty()
    {
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
}
