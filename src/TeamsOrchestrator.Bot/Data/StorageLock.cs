namespace TeamsOrchestrator.Bot.Data;

/// <summary>Keeps a second process away from the SQLite file for as long as this one lives.</summary>
internal sealed class StorageLock : IDisposable
{
    private readonly FileStream file;

    private StorageLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="StartException">Another process has it.</exception>
    public static StorageLock Take(StoragePaths paths)
    {
        try
        {
            return new StorageLock(new FileStream(paths.File("teamsorchestrator.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception)
        {
            throw new StartException($"TeamsOrchestrator is running already with the data in '{paths.Directory}'. Stop the other one, or set Storage__Directory to another folder.", exception);
        }
    }

    public void Dispose() => file.Dispose();
}
