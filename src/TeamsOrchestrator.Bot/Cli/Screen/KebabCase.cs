using System.Text.Json;

namespace TeamsOrchestrator.Bot.Cli.Screen;

/// <summary>Names of values as the JSON spells them: <c>not-recommended</c>.</summary>
internal static class KebabCase
{
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
