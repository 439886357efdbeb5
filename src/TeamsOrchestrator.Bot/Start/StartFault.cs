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
            $"{bad.Groups["key"].Value.Replace(":", "__", StringComparison.Ordinal)} holds a value of the wrong kind. Correct it, or remove it for the default.",
        IOException when exception.Message.Contains("bind", StringComparison.OrdinalIgnoreCase) =>
            $"{exception.Message} Set ASPNETCORE_URLS to an address of this machine, for instance http://localhost:5000.",
        _ => null,
    };

    [GeneratedRegex("^Failed to convert configuration value .*at '(?<key>[^']+)'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BadValue();
}
