namespace TeamsOrchestrator.Bot.Cli.Screen;

/// <summary>Text of strangers for a terminal: a file's name must not be able to move its cursor.</summary>
internal static class Printable
{
    public static string Of(string text) => text.Any(char.IsControl) ? string.Concat(text.Select(character => char.IsControl(character) ? '\uFFFD' : character)) : text;
}
