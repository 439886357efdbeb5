using Microsoft.Extensions.Options;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>Where the files of an installation are.</summary>
internal sealed class StoragePaths
{
    public StoragePaths(IOptions<StorageOptions> options)
    {
        Directory = Resolve(options.Value.Directory);
        System.IO.Directory.CreateDirectory(Directory);
    }

    public string Directory { get; }

    public string Database => File("teamsorchestrator.db");

    /// <summary>Resolves <c>Storage__Directory</c> against the project's root.</summary>
    public static string Resolve(string? directory) => Path.GetFullPath(string.IsNullOrWhiteSpace(directory) ? "data" : directory, ProjectRoot.Find());

    public string File(string name) => Path.Combine(Directory, name);
}
