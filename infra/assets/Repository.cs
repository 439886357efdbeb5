namespace TeamsOrchestrator.Assets;

internal static class Repository
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

        throw new InvalidOperationException("TeamsOrchestrator.sln was not found in any folder above this program.");
    }
}
