using TeamsOrchestrator.Bot.Cli.Package.Manifest;
using TeamsOrchestrator.Bot.Cli.Package.Rules;

namespace TeamsOrchestrator.Bot.Cli.Package;

/// <summary>Reads the pictures that the manifest names.</summary>
internal static class IconFiles
{
    /// <summary>Reads and checks them.</summary>
    /// <returns>Those that could be read, with the names that they have in the zip.</returns>
    public static IReadOnlyList<(string Name, byte[] Content)> Read(string folder, AppIcons? icons, List<string> faults)
    {
        var files = new List<(string Name, byte[] Content)>();
        foreach (var (kind, name, check) in new (string, string?, Func<string, byte[], IEnumerable<string>>)[]
        {
            ("color", icons?.Color, IconRules.CheckColor),
            ("outline", icons?.Outline, IconRules.CheckOutline),
        })
        {
            if (string.IsNullOrWhiteSpace(name) || !IsInside(name) || files.Exists(file => file.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            {
                faults.Add($"manifest.json: icons.{kind} has to be the name of a PNG file in the folder of the manifest, another one for each of the two icons.");
                continue;
            }

            try
            {
                var content = File.ReadAllBytes(Path.Combine(folder, name));
                faults.AddRange(check(name, content));
                files.Add((name, content));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                faults.Add($"{name}, the {kind} icon, cannot be read: {exception.Message}");
            }
        }

        return files;
    }

    private static bool IsInside(string name) =>
        !Path.IsPathRooted(name) && !name.Contains('\\', StringComparison.Ordinal) && !name.Contains(':', StringComparison.Ordinal) && !name.Split('/').Any(part => part is ".." or "." or "");
}
