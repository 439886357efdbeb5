using TeamsOrchestrator.Agents.Documents;

namespace TeamsOrchestrator.BotTests.CommandLine;

/// <summary>The public test data beside the repository, which is never part of it.</summary>
internal static class PublicData
{
    private static readonly string? Root = Find();

    /// <summary>Gets why tests on the data cannot run, or null. In CI they run and fail instead.</summary>
    public static string? SkipReason =>
        string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase) ? null
        : Root is null ? "The test data is not there: it is looked for in ../shared/data, beside the repository."
        : PopplerTools.Find().IsAvailable ? null
        : PopplerTools.Find().InstallHint;

    public static string PathTo(string name) => Path.Combine(Root ?? throw new InvalidOperationException("../shared/data was not found beside the repository."), name);

    /// <summary>Returns the files of a folder and its subfolders, without notes about them and the sources that they were made from.</summary>
    public static IReadOnlyList<string> Files(string folder) =>
    [
        .. Directory.EnumerateFiles(PathTo(folder), "*", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) != "README.md" && !path.Split(Path.DirectorySeparatorChar).Contains("source"))
            .Order(StringComparer.Ordinal),
    ];

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TeamsOrchestrator.sln")))
            {
                var data = Path.Combine(folder.Parent?.FullName ?? folder.FullName, "shared", "data");
                return Directory.Exists(data) ? data : null;
            }
        }

        return null;
    }
}
