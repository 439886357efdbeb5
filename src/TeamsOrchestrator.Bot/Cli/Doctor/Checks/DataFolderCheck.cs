using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Data;

namespace TeamsOrchestrator.Bot.Cli.Doctor.Checks;

/// <summary>Whether the bot may write where it keeps its data.</summary>
internal sealed class DataFolderCheck(IOptions<StorageOptions> storage) : ICheck
{
    public string Name => "data-folder";

    public IReadOnlyList<Type> Needs => [typeof(StorageOptions)];

    public Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>([Look()]);

    private Finding Look()
    {
        var folder = StoragePaths.Resolve(storage.Value.Directory);
        try
        {
            if (File.Exists(folder))
            {
                return Finding.Fault(Name, $"'{folder}' is a file.", "Move it away, or set Storage__Directory to another folder.");
            }

            // The start makes what is missing, so what matters is the folder that is there already.
            var there = folder;
            while (!Directory.Exists(there))
            {
                there = Path.GetDirectoryName(there) ?? throw new DirectoryNotFoundException("there is no such drive.");
            }

            using (new FileStream(Path.Combine(there, Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose))
            {
                return Finding.Ok(Name, there == folder ? $"'{folder}' can be written." : $"'{folder}' is made at the first start.");
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Finding.Fault(Name, StoragePaths.NotWritable(folder, exception).Message);
        }
    }
}
