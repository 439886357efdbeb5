using System.Text.RegularExpressions;
using TeamsOrchestrator.Bot.Cli.Package.Manifest;

namespace TeamsOrchestrator.Bot.Cli.Package.Rules;

/// <summary>What people read in the store of their organisation: names, descriptions, the colour.</summary>
internal static partial class TextRules
{
    public static IEnumerable<string> Check(AppManifest manifest) =>
        new[]
        {
            ManifestRules.Needed("developer.name", manifest.Developer?.Name, 32),
            ManifestRules.Needed("name.short", manifest.Name?.Short, 30),
            ManifestRules.Fits("name.full", manifest.Name?.Full, 100),
            ManifestRules.Needed("description.short", manifest.Description?.Short, 80),
            ManifestRules.Needed("description.full", manifest.Description?.Full, 4000),
            manifest.AccentColor is { } color && Color().IsMatch(color) ? null : "accentColor has to be a colour such as #1B6B5F.",
        }.OfType<string>();

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Color();
}
