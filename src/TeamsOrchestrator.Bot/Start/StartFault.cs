using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Workflows;

namespace TeamsOrchestrator.Bot.Start;

/// <summary>Says why the product cannot start in a sentence that names the setting and how to mend it.</summary>
internal static partial class StartFault
{
    /// <summary>Explains an exception.</summary>
    /// <returns>The sentence, or null for a fault of the product itself, which keeps its stack trace.</returns>
    public static string? Explain(Exception exception) => exception switch
    {
        StartException or WorkflowFileException => exception.Message,
        OptionsValidationException invalid => string.Join(Environment.NewLine, invalid.Failures),
        InvalidOperationException when BadValue().Match(exception.Message) is { Success: true } bad =>
            WrongKind(bad.Groups["key"].Value.Replace(":", "__", StringComparison.Ordinal), bad.Groups["type"].Value),
        IOException when exception.Message.Contains("bind", StringComparison.OrdinalIgnoreCase) =>
            $"{exception.Message} Set ASPNETCORE_URLS to an address of this machine, for instance http://localhost:5000.",
        _ => null,
    };

    /// <summary>Says that a setting has a value of the wrong kind, and never which value: it may be secret.</summary>
    /// <param name="setting">The name of the setting.</param>
    /// <param name="type">The full name of the type that it has to be of.</param>
    public static string WrongKind(string setting, string type)
    {
        var expected = typeof(StartFault).Assembly.GetType(type) is { IsEnum: true } choices
            ? $"is neither of {string.Join(" and ", Enum.GetNames(choices))}"
            : type switch
            {
                "System.Boolean" => "is neither true nor false",
                "System.Int32" => "is no whole number",
                "System.TimeOnly" => "is no time of the day, such as 08:00",
                "System.TimeSpan" => "is no length of time, such as 00:00:15",
                _ => "holds a value of the wrong kind",
            };
        return $"{setting} {expected}. Correct it, or remove it for the default.";
    }

    [GeneratedRegex("^Failed to convert configuration value .*at '(?<key>[^']+)' to type '(?<type>[^']+)'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BadValue();
}
