using Microsoft.Extensions.Options;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>Where the files of an installation are.</summary>
internal sealed class StoragePaths
{
    public StoragePaths(IOptions<StorageOptions> options)
    {
        Directory = Resolve(options.Value.Directory);
        try
        {
            System.IO.Directory.CreateDirectory(Directory);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw NotWritable(Directory, exception);
        }
    }

    public string Directory { get; }

    public string Database => File("teamsorchestrator.db");

    /// <summary>Says that nothing can be kept in a folder.</summary>
    public static StartException NotWritable(string directory, Exception exception) => new(
        $"The data folder '{directory}' cannot be written: {exception.Message} Let the account that runs TeamsOrchestrator write there, or set Storage__Directory to another folder.",
        exception);

    /// <summary>Resolves <c>Storage__Directory</c> against the project's root.</summary>
    public static string Resolve(string? directory) => Path.GetFullPath(string.IsNullOrWhiteSpace(directory) ? "data" : directory, ProjectRoot.Find());

    public string File(string name) => Path.Combine(Directory, name);
}
