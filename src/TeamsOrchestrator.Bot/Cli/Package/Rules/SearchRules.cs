using TeamsOrchestrator.Bot.Cli.Package.Manifest;

namespace TeamsOrchestrator.Bot.Cli.Package.Rules;

/// <summary>What can be searched from the box in which people write.</summary>
internal static class SearchRules
{
    private const int MostSearches = 10;
    private const int MostParameters = 5;
    private const int LongestId = 64;
    private const int LongestTitle = 32;
    private const int LongestDescription = 128;

    public static IEnumerable<string> Check(AppManifest manifest) => manifest.ComposeExtensions.Index().SelectMany(item => Check($"composeExtensions[{item.Index}]", item.Item));

    private static IEnumerable<string> Check(string place, AppExtension extension)
    {
        if (extension.Commands.Count is 0 or > MostSearches)
        {
            yield return $"{place} has {extension.Commands.Count} searches, and has to have 1 to {MostSearches}.";
        }

        foreach (var same in extension.Commands.GroupBy(search => search.Id, StringComparer.Ordinal).Where(group => group.Key is not null && group.Count() > 1))
        {
            yield return $"{place} has the id '{same.Key}' twice.";
        }

        foreach (var fault in extension.Commands.Index().SelectMany(item => Check($"{place}.commands[{item.Index}]", item.Item)))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> Check(string place, AppSearch search)
    {
        var faults = new List<string?>
        {
            ManifestRules.Needed($"{place}.id", search.Id, LongestId),
            ManifestRules.Needed($"{place}.title", search.Title, LongestTitle),
            ManifestRules.Fits($"{place}.description", search.Description, LongestDescription),
            search.Type is "query" ? null : $"{place}.type has to be query: searching is what the bot can do there.",
            search.Parameters.Count is 0 or > MostParameters ? $"{place} has {search.Parameters.Count} parameters, and has to have 1 to {MostParameters}." : null,
        };
        foreach (var (index, parameter) in search.Parameters.Index())
        {
            faults.Add(ManifestRules.Needed($"{place}.parameters[{index}].name", parameter.Name, LongestId));
            faults.Add(ManifestRules.Needed($"{place}.parameters[{index}].title", parameter.Title, LongestTitle));
            faults.Add(ManifestRules.Fits($"{place}.parameters[{index}].description", parameter.Description, LongestDescription));
        }

        return faults.OfType<string>();
    }
}
