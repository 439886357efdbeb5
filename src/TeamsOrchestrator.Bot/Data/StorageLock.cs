namespace TeamsOrchestrator.Bot.Data;

/// <summary>Keeps other processes away from the SQLite file, or from a folder, for as long as this one lives.</summary>
internal sealed class StorageLock : IDisposable
{
    // "Somebody else has it", as Linux, macOS and Windows say it.
    private static readonly int[] Taken = [11, 35, unchecked((int)0x80070020), unchecked((int)0x80070021)];

    private readonly FileStream file;

    private StorageLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock on the SQLite file.</summary>
    /// <exception cref="StartException">Another process has it, or nothing can be written there.</exception>
    public static StorageLock Take(StoragePaths paths) => TryTake(paths, paths.File("teamsorchestrator.lock"))
        ?? throw new StartException($"TeamsOrchestrator is running already with the data in '{paths.Directory}'. Stop the other one, or set Storage__Directory to another folder.");

    /// <summary>Takes a lock by a file.</summary>
    /// <returns>The lock, or null where another process has it.</returns>
    /// <exception cref="StartException">Nothing can be written there.</exception>
    public static StorageLock? TryTake(StoragePaths paths, string path)
    {
        try
        {
            return new StorageLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception) when (Taken.Contains(exception.HResult))
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw StoragePaths.NotWritable(paths.Directory, exception);
        }
    }

    public void Dispose() => file.Dispose();
}
