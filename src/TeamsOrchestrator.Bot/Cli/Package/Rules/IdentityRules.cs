using TeamsOrchestrator.Bot.Cli.Package.Manifest;

namespace TeamsOrchestrator.Bot.Cli.Package.Rules;

/// <summary>Versions and ids: which schema, which app, which bot.</summary>
internal static class IdentityRules
{
    public const string ManifestVersion = "1.30";

    private const string Schema = $"https://developer.microsoft.com/json-schemas/teams/v{ManifestVersion}/MicrosoftTeams.schema.json";

    public static IEnumerable<string> Check(AppManifest manifest, string appId)
    {
        if (manifest.ManifestVersion is not ManifestVersion || manifest.Schema is not Schema)
        {
            yield return $"manifestVersion has to be {ManifestVersion} and $schema {Schema}: those are the rules that this program knows.";
        }

        if (!OrderRules.IsVersion(manifest.Version))
        {
            yield return "version has to be three numbers, such as 1.2.0. Change it, or give --version.";
        }

        if (!OrderRules.IsGuid(manifest.Id) || Guid.Parse(manifest.Id!).Equals(Guid.Empty))
        {
            yield return "id has to be a GUID. Leave the zeros in it and it is filled in, or give --id.";
        }

        if (manifest.Bots.Count is not 1)
        {
            yield return $"bots has {manifest.Bots.Count} entries; a Teams app has exactly one bot here.";
        }

        if (manifest.ComposeExtensions.Count > 1)
        {
            yield return $"composeExtensions has {manifest.ComposeExtensions.Count} entries; Teams takes one.";
        }

        foreach (var (place, id) in Ids(manifest).Where(item => !string.Equals(item.Id, appId, StringComparison.OrdinalIgnoreCase)))
        {
            yield return $"{place} is '{id}' and not Bot__AppId. Leave the zeros in it and it is filled in.";
        }
    }

    private static IEnumerable<(string Place, string? Id)> Ids(AppManifest manifest)
    {
        foreach (var (index, bot) in manifest.Bots.Index())
        {
            yield return ($"bots[{index}].botId", bot.BotId);
        }

        foreach (var (index, extension) in manifest.ComposeExtensions.Index())
        {
            yield return ($"composeExtensions[{index}].botId", extension.BotId);
        }

        if (manifest.WebApplicationInfo is { } application)
        {
            yield return ("webApplicationInfo.id", application.Id);
        }
    }
}
