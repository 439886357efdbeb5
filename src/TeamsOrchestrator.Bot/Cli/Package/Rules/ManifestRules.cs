using TeamsOrchestrator.Bot.Cli.Package.Manifest;

namespace TeamsOrchestrator.Bot.Cli.Package.Rules;

/// <summary>The rules of Teams for what this app uses of the manifest, and a few of our own where Teams accepts what nobody could read.</summary>
internal static class ManifestRules
{
    /// <summary>Finds everything that is wrong.</summary>
    /// <param name="manifest">The manifest, filled in.</param>
    /// <param name="appId">The app id of the bot.</param>
    /// <returns>Sentences that name the place, and say how to mend it.</returns>
    public static IEnumerable<string> Check(AppManifest manifest, string appId) =>
        new[]
        {
            IdentityRules.Check(manifest, appId), TextRules.Check(manifest), CommandRules.Check(manifest), SearchRules.Check(manifest), AddressRules.Check(manifest),
        }.SelectMany(faults => faults).Select(fault => $"manifest.json: {fault}");

    /// <summary>Checks a text that has to be there.</summary>
    public static string? Needed(string place, string? text, int longest) =>
        string.IsNullOrWhiteSpace(text) ? $"{place} is missing; it is a text of at most {longest} characters." : Fits(place, text, longest);

    /// <summary>Checks a text that may be there.</summary>
    public static string? Fits(string place, string? text, int longest) =>
        text?.Length > longest ? $"{place} has {text.Length} characters, and Teams takes {longest}: shorten it." : null;
}
