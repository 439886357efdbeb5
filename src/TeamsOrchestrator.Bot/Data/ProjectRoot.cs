namespace TeamsOrchestrator.Bot.Data;

/// <summary>Where <c>.env</c> and <c>data</c> are looked for: beside TeamsOrchestrator.sln, else beside the executable.</summary>
internal static class ProjectRoot
{
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TeamsOrchestrator.sln")))
            {
                return folder.FullName;
            }
        }

        return AppContext.BaseDirectory;
    }
}
