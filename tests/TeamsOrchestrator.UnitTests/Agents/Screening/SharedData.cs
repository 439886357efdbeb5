namespace TeamsOrchestrator.UnitTests.Agents.Screening;

/// <summary>The public test data beside the repository.</summary>
internal static class SharedData
{
    public static string? Folder { get; } = Find();

    public static IEnumerable<string> Files(string folder, params string[] extensions) => Directory
        .EnumerateFiles(Path.Combine(Folder!, folder), "*", SearchOption.AllDirectories)
        .Where(file => extensions.Contains(Path.GetExtension(file)) && Path.GetFileName(file) != "README.md")
        .Order(StringComparer.Ordinal);

    private static string? Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TeamsOrchestrator.sln")))
        {
            folder = folder.Parent;
        }

        var data = folder?.Parent is { } beside ? Path.Combine(beside.FullName, "shared", "data") : null;
        return Directory.Exists(data) ? data : null;
    }
}
