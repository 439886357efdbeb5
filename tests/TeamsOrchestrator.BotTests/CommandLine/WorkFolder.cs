namespace TeamsOrchestrator.BotTests.CommandLine;

/// <summary>A folder with the files of one test.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("screen-").FullName;

    public string PathTo(string name) => Path.Combine(root, name);

    public string Write(string name, string text)
    {
        var path = PathTo(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
