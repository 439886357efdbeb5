namespace TeamsOrchestrator.UnitTests.Quality;

/// <summary>The files of this repository as a person sees them: without what a build makes.</summary>
internal static class Repository
{
    private static readonly string[] Made = ["artifacts", "bin", "obj", "node_modules", "wwwroot", "dist", "data", "TestResults", ".git", ".vs", ".idea"];

    public static string Root { get; } = FindRoot();

    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Lists the files of a folder with one of these endings; none where the folder does not exist.</summary>
    public static IReadOnlyList<string> Files(string folder, params string[] endings)
    {
        var start = PathTo(folder);
        return !Directory.Exists(start)
            ? []
            : [.. Walk(start).Where(file => endings.Length == 0 || endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal))).Order(StringComparer.Ordinal)];
    }

    /// <summary>Names a file relative to the root, with slashes, for a failure message.</summary>
    public static string Name(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(folder).Concat(
            Directory.EnumerateDirectories(folder).Where(child => !Made.Contains(Path.GetFileName(child), StringComparer.Ordinal)).SelectMany(Walk));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TeamsOrchestrator.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("TeamsOrchestrator.sln was not found above the test assembly.");
    }
}
