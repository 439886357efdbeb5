namespace TeamsOrchestrator.UnitTests.Teams.Infrastructure;

/// <summary>Finds the public test data beside the repository.</summary>
internal static class SharedData
{
    public static string RepositoryRoot { get; } = FindRoot();

    public static string Folder(string name) => Path.GetFullPath(Path.Combine(RepositoryRoot, "..", "shared", name));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TeamsOrchestrator.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("TeamsOrchestrator.sln is in no parent folder.");
    }
}
