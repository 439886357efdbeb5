using Microsoft.Extensions.Options;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>Where the files of an installation are.</summary>
internal sealed class StoragePaths
{
    public StoragePaths(IOptions<StorageOptions> options)
    {
        Directory = Path.GetFullPath(options.Value.Directory, ProjectRoot.Find());
        System.IO.Directory.CreateDirectory(Directory);
    }

    public string Directory { get; }

    public string Database => File("teamsorchestrator.db");

    public string File(string name) => Path.Combine(Directory, name);
}
