using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using System.Text.Json;

namespace TeamsOrchestrator.Agents.Models;

/// <summary>Reads from what a server answered why it gave no answer, as Azure OpenAI, OpenAI and servers like them say it.</summary>
internal static class OpenAIFaults
{
    private static readonly string[] Fixing = ["temperature", "seed"];
    private static readonly string[] Spent = ["insufficient_quota", "billing_hard_limit_reached", "billing_not_active"];
    private static readonly string[] TooLong = ["context_length_exceeded", "string_above_max_length"];

    /// <summary>Says whether the model only cannot be given a temperature or a seed, as some cannot.</summary>
    public static bool IsAboutFixing(ClientResultException exception)
    {
        var (_, parameter) = Read(exception.GetRawResponse());
        return exception.Status == 400 && Fixing.Contains(parameter, StringComparer.Ordinal);
    }

    /// <summary>Translates a fault of the library.</summary>
    public static ModelFaultException Translate(ClientResultException exception)
    {
        var response = exception.GetRawResponse();
        var (code, _) = Read(response);
        return new ModelFaultException(KindOf(exception.Status, code), RetryAfter(response), exception);
    }

    private static ModelFault KindOf(int status, string? code) => status switch
    {
        400 when string.Equals(code, "content_filter", StringComparison.Ordinal) => ModelFault.Filtered,
        400 when TooLong.Contains(code, StringComparer.Ordinal) => ModelFault.Truncated,
        401 or 403 => ModelFault.KeyRefused,
        402 => ModelFault.NoQuota,
        404 => ModelFault.ModelUnknown,
        408 => ModelFault.TimedOut,
        413 => ModelFault.Truncated,
        429 => Spent.Contains(code, StringComparer.Ordinal) ? ModelFault.NoQuota : ModelFault.Throttled,
        0 or >= 500 => ModelFault.Unavailable,
        _ when string.Equals(code, "model_not_found", StringComparison.Ordinal) => ModelFault.ModelUnknown,
        _ => ModelFault.Rejected,
    };

    private static (string? Code, string? Parameter) Read(PipelineResponse? response)
    {
        try
        {
            if (response?.Content is { } content && JsonDocument.Parse(content) is var document)
            {
                using (document)
                {
                    return document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
                        ? (Text(error, "code"), Text(error, "param"))
                        : (null, null);
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // A gateway before the server answered with something else; the status says enough.
        }

        return (null, null);
    }

    private static string? Text(JsonElement error, string name) =>
        error.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static TimeSpan? RetryAfter(PipelineResponse? response)
    {
        if (response is null)
        {
            return null;
        }

        if (response.Headers.TryGetValue("retry-after-ms", out var precise) && double.TryParse(precise, NumberStyles.Float, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds is > 0 and < 86_400_000)
        {
            return TimeSpan.FromMilliseconds(milliseconds);
        }

        return response.Headers.TryGetValue("Retry-After", out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 86_400
            ? TimeSpan.FromSeconds(seconds) : null;
    }
}
