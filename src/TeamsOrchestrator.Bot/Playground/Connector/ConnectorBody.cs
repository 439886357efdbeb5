using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeamsOrchestrator.Bot.Playground.Connector;

/// <summary>Reads what the bot sends, within the size that Teams takes.</summary>
internal static class ConnectorBody
{
    // Teams counts a message in UTF-16.
    private const int MaxBytes = 100 * 1024;

    public static async Task<(JsonObject? Body, IResult? Error)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType())
        {
            return (null, Results.StatusCode(StatusCodes.Status415UnsupportedMediaType));
        }

        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var text = new char[(MaxBytes / sizeof(char)) + 1];
        var length = await reader.ReadBlockAsync(text, cancellationToken);
        if (length * sizeof(char) > MaxBytes)
        {
            return (null, ConnectorError.TooBig);
        }

        try
        {
            return JsonNode.Parse(new string(text, 0, length)) is JsonObject body ? (body, null) : (null, ConnectorError.BadSyntax("An object is expected."));
        }
        catch (JsonException)
        {
            return (null, ConnectorError.BadSyntax("The body is not JSON."));
        }
    }
}
