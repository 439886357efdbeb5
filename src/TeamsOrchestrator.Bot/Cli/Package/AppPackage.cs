using System.Text.Json;
using System.Text.Json.Nodes;
using TeamsOrchestrator.Bot.Cli.Package.Manifest;
using TeamsOrchestrator.Bot.Cli.Package.Rules;

namespace TeamsOrchestrator.Bot.Cli.Package;

/// <summary>The parts of the Teams app, filled in and checked.</summary>
/// <param name="Manifest">What the manifest says.</param>
/// <param name="Entries">The files of the zip with their names, in their order.</param>
internal sealed record AppPackage(AppManifest Manifest, IReadOnlyList<(string Name, byte[] Content)> Entries)
{
    private const string ManifestFile = "manifest.json";

    /// <summary>Reads the folder.</summary>
    /// <param name="order">What was asked for.</param>
    /// <param name="faults">Gets a sentence for everything that is wrong.</param>
    /// <returns>The app, or null where it could not even be read.</returns>
    public static AppPackage? Read(PackageOrder order, List<string> faults)
    {
        try
        {
            var filled = ManifestFilling.Fill(ManifestFilling.Parse(File.ReadAllBytes(Path.Combine(order.Folder, ManifestFile))), order);
            var manifest = filled.Deserialize(ManifestJson.Default.AppManifest)!;
            faults.AddRange(ManifestRules.Check(manifest, ManifestFilling.AppId(order)));
            var icons = IconFiles.Read(order.Folder, manifest.Icons, faults);
            return new AppPackage(manifest, [(ManifestFile, ManifestFilling.Write(filled)), .. icons]);
        }
        catch (JsonException exception)
        {
            faults.Add($"{ManifestFile} cannot be understood{Where(exception)}. Compare it with the one that came with the program.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            faults.Add($"{ManifestFile} cannot be read: {exception.Message} It belongs into the folder 'manifest' beside the program, or into the one that --manifest names.");
        }

        return null;
    }

    private static string Where(JsonException exception) => exception switch
    {
        { LineNumber: { } line } when exception.Path is null or "$" => $" (line {line + 1})",
        { Path: { Length: > 2 } path } => $" ({path[2..]} is missing or of the wrong kind)",
        _ => string.Empty,
    };
}
