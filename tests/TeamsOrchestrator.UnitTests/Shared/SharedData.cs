using TeamsOrchestrator.Agents.Documents;

namespace TeamsOrchestrator.UnitTests.Shared;

/// <summary>Finds the public test data beside the repository, which is never part of it.</summary>
internal static class SharedData
{
    private static readonly string? Found = Find();

    /// <summary>Gets why tests that need the data cannot run, or null. In CI they run and fail instead.</summary>
    public static string? SkipReason => Found is null && !IsCi ? "The test data is not there: it is looked for in ../shared/data, beside the repository." : null;

    /// <summary>Gets why tests that need poppler's tools cannot run, or null. In CI they run and fail instead.</summary>
    public static string? PopplerSkipReason => !PopplerTools.Find().IsAvailable && !IsCi ? PopplerTools.Find().InstallHint : null;

    private static bool IsCi => string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the path of a file or folder of the data.</summary>
    public static string PathTo(params string[] parts) =>
        Path.Combine([Found ?? throw new InvalidOperationException("../shared/data was not found beside the repository."), .. parts]);

    /// <summary>Returns the files of a folder of the data with one of these endings, without its READMEs.</summary>
    public static IReadOnlyList<string> Files(string folder, params string[] endings) =>
    [
        .. Directory.EnumerateFiles(PathTo(folder), "*", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) != "README.md" && (endings.Length == 0 || endings.Contains(Path.GetExtension(path), StringComparer.Ordinal)))
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
