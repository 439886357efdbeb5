using System.Text.Json.Nodes;
using TeamsOrchestrator.Bot.Cli.Package;

namespace TeamsOrchestrator.BotTests.CommandLine.Package;

/// <summary>A copy of the manifest and its icons that a test may spoil.</summary>
internal sealed class PackageFolder : IDisposable
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";

    private readonly WorkFolder folder = new();

    public PackageFolder()
    {
        foreach (var file in Directory.EnumerateFiles(Original))
        {
            File.Copy(file, PathTo(Path.GetFileName(file)));
        }
    }

    public static string Original { get; } = Path.Combine(AppContext.BaseDirectory, "manifest");

    /// <summary>Gets an order that has everything.</summary>
    public PackageOrder Order => new() { Out = PathTo("app.zip"), Folder = Path.GetDirectoryName(PathTo("x"))!, AppId = AppId, Url = "https://bot.contoso.com", UrlName = "--url" };

    public string PathTo(string name) => folder.PathTo(name);

    /// <summary>Changes the manifest.</summary>
    public void Change(Action<JsonObject> change)
    {
        var manifest = JsonNode.Parse(File.ReadAllText(PathTo("manifest.json")))!.AsObject();
        change(manifest);
        File.WriteAllText(PathTo("manifest.json"), manifest.ToJsonString());
    }

    /// <summary>Returns what is wrong with the folder.</summary>
    public IReadOnlyList<string> Faults(PackageOrder? order = null)
    {
        var faults = new List<string>();
        AppPackage.Read(order ?? Order, faults);
        return faults;
    }

    public void Dispose() => folder.Dispose();
}
