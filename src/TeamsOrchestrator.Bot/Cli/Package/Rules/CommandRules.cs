using TeamsOrchestrator.Bot.Cli.Package.Manifest;

namespace TeamsOrchestrator.Bot.Cli.Package.Rules;

/// <summary>The commands and prompt starters of the bot, scope by scope.</summary>
internal static class CommandRules
{
    private const int MostLists = 3;
    private const int MostCommands = 12;

    // Teams takes 128 and 4,000 characters and shows as much as fits: what is longer than these is cut off in the menu.
    private const int LongestTitle = 32;
    private const int LongestDescription = 128;
    private const int LongestPrompt = 4000;

    private static readonly string[] Scopes = ["personal", "team", "groupChat"];

    public static IEnumerable<string> Check(AppManifest manifest) => manifest.Bots.Index().SelectMany(item => Check($"bots[{item.Index}]", item.Item));

    private static IEnumerable<string> Check(string place, AppBot bot)
    {
        if (bot.Scopes.Count is 0 || bot.Scopes.Except(Scopes, StringComparer.Ordinal).Any())
        {
            yield return $"{place}.scopes has to name where the bot is used: {string.Join(", ", Scopes)}, one or more of them.";
        }

        if (bot.CommandLists.Count > MostLists)
        {
            yield return $"{place}.commandLists has {bot.CommandLists.Count} lists, and Teams takes {MostLists}: join those of scopes with the same commands.";
        }

        var listed = bot.CommandLists.SelectMany(list => list.Scopes).ToList();
        foreach (var scope in listed.Distinct(StringComparer.Ordinal).Where(scope => listed.Count(other => string.Equals(other, scope, StringComparison.Ordinal)) > 1))
        {
            yield return $"{place}.commandLists: '{scope}' is in two lists, and which one Teams shows is chance. Join them.";
        }

        foreach (var scope in listed.Except(bot.Scopes, StringComparer.Ordinal))
        {
            yield return $"{place}.commandLists: there is a list for '{scope}', which is not among the bot's scopes.";
        }

        foreach (var scope in bot.Scopes.Except(listed, StringComparer.Ordinal))
        {
            yield return $"{place}.commandLists: there is no list for '{scope}'; people there would have to guess what they can say.";
        }

        foreach (var fault in bot.CommandLists.Index().SelectMany(item => Check($"{place}.commandLists[{item.Index}]", item.Item)))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> Check(string place, AppCommandList list)
    {
        if (list.Commands.Count is 0 or > MostCommands)
        {
            yield return $"{place} has {list.Commands.Count} commands and prompt starters, and has to have 1 to {MostCommands}.";
        }

        foreach (var same in list.Commands.GroupBy(command => command.Title, StringComparer.OrdinalIgnoreCase).Where(group => group.Key is not null && group.Count() > 1))
        {
            yield return $"{place} has '{same.Key}' twice.";
        }

        foreach (var fault in list.Commands.Index().SelectMany(item => Check($"{place}.commands[{item.Index}]", item.Item)))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> Check(string place, AppCommand command) =>
        new[]
        {
            ManifestRules.Needed($"{place}.title", command.Title, LongestTitle),
            ManifestRules.Needed($"{place}.description", command.Description, LongestDescription),
            command.Type is null or "basic" or "prompt" ? null : $"{place}.type has to be basic or prompt.",
            command.Type is "prompt" ? ManifestRules.Needed($"{place}.prompt", command.Prompt, LongestPrompt) : null,
            command.Type is not "prompt" && command.Prompt is not null ? $"{place} has a prompt, so its type has to be prompt." : null,
        }.OfType<string>();
}
