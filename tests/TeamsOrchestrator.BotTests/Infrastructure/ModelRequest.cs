using System.Text.Json;
using System.Text.RegularExpressions;

namespace TeamsOrchestrator.BotTests.Infrastructure;

/// <summary>One question as the fake model's server got it.</summary>
internal sealed partial record ModelRequest
{
    public required JsonElement Body { get; init; }

    public required string? Authorization { get; init; }

    public string Model => Body.GetProperty("model").GetString()!;

    /// <summary>Gets the name of the schema, by which the prompts are told apart; empty where none was asked for.</summary>
    public string Schema => Format is { } format ? format.GetProperty("name").GetString()! : string.Empty;

    public JsonElement? Format =>
        Body.TryGetProperty("response_format", out var format) && format.TryGetProperty("json_schema", out var schema) ? schema : null;

    /// <summary>Gets everything that was sent as text.</summary>
    public string Text => string.Join('\n', Messages.Select(message => message.Text));

    public IReadOnlyList<(string Role, string Text)> Messages =>
        [.. Body.GetProperty("messages").EnumerateArray().Select(message => (message.GetProperty("role").GetString()!, TextOf(message.GetProperty("content"))))];

    /// <summary>Gets the data that the prompt put between its marks, by their names.</summary>
    public IReadOnlyDictionary<string, string> Data =>
        DataPattern().Matches(Messages.First(message => message.Role == "user").Text).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["text"].Value, StringComparer.Ordinal);

    private static string TextOf(JsonElement content) =>
        content.ValueKind == JsonValueKind.String ? content.GetString()! : string.Concat(content.EnumerateArray().Select(part => part.GetProperty("text").GetString()));

    [GeneratedRegex(@"<<<(?<name>[a-z-]+) (?<mark>[0-9a-f]+)\n(?<text>.*?)\n\k<mark>>>>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 2000)]
    private static partial Regex DataPattern();
}
