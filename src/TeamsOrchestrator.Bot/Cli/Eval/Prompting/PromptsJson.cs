using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Bot.Cli.Eval.Prompting;

/// <summary>The JSON of <c>eval prompts</c>.</summary>
[JsonSerializable(typeof(ReportedEvaluation))]
internal sealed partial class PromptsJson : JsonSerializerContext
{
    private static readonly PromptsJson Readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static async Task WriteAsync(ReportedEvaluation report, CancellationToken cancellationToken)
    {
        await using var output = Console.OpenStandardOutput();
        await JsonSerializer.SerializeAsync(output, report, Readable.ReportedEvaluation, cancellationToken);
        await output.WriteAsync("\n"u8.ToArray(), cancellationToken);
    }
}
