using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Bot.Cli.Screen;

/// <summary>The JSON of <c>screen</c>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ScreenReport))]
[JsonSerializable(typeof(List<ReportedCriterion>))]
internal sealed partial class ScreenJson : JsonSerializerContext
{
    // It goes to a terminal or a file, never into a web page: umlauts and quotation marks stay readable.
    private static readonly ScreenJson Readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Writes a report to the standard output as UTF-8, whatever the terminal's encoding is.</summary>
    public static async Task WriteAsync(ScreenReport report, CancellationToken cancellationToken)
    {
        await using var output = Console.OpenStandardOutput();
        await JsonSerializer.SerializeAsync(output, report, Readable.ScreenReport, cancellationToken);
        await output.WriteAsync("\n"u8.ToArray(), cancellationToken);
    }
}
