using System.Collections;

namespace TeamsOrchestrator.Bot.Start;

/// <summary>Says which settings have no effect. Those with which the product cannot start are <see cref="StartFault"/>'s. It names settings and never their values, which may be secret.</summary>
internal static class SettingsCheck
{
    /// <summary>Finds settings without effect: misspelt ones, and those that do not go together with others.</summary>
    /// <param name="file">The lines of the settings file.</param>
    /// <param name="environment">The names of the environment.</param>
    /// <param name="configuration">What is in force.</param>
    /// <returns>Sentences for the person who started the program.</returns>
    public static IEnumerable<string> Warnings(IReadOnlyList<SettingsLine> file, IEnumerable<string> environment, IConfiguration configuration)
    {
        var unknown = file.Select(line => (line.Name, Place: $"line {line.Number} of {DotEnv.Path}"))
            .Concat(environment.Select(name => (Name: name, Place: "the environment")))
            .DistinctBy(setting => setting.Name, StringComparer.OrdinalIgnoreCase)
            .Where(setting => !KnownSettings.Has(setting.Name) && KnownSettings.IsMeantForUs(setting.Name));
        foreach (var (name, place) in unknown)
        {
            var instead = KnownSettings.Nearest(name) is { } nearest ? $"Did you mean {nearest}?" : "The table in README.md lists all settings.";
            yield return $"There is no setting {name} ({place}); it has no effect. {instead}";
        }

        if (!string.IsNullOrWhiteSpace(configuration["Bot:AppId"]))
        {
            foreach (var name in new[] { "Playground:Key", "Playground:Enabled" }.Where(name => configuration[name] is { Length: > 0 } value && !value.Equals("false", StringComparison.OrdinalIgnoreCase)))
            {
                yield return $"{name.Replace(":", "__", StringComparison.Ordinal)} has no effect together with Bot__AppId: the playground never runs with credentials.";
            }
        }
    }

    public static IEnumerable<string> EnvironmentNames() => Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(variable => (string)variable.Key);
}
