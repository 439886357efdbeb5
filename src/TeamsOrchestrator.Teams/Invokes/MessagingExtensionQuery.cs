using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using TeamsOrchestrator.Teams.Activities;

namespace TeamsOrchestrator.Teams.Invokes;

/// <summary>A search from a compose box.</summary>
/// <param name="CommandId">Which of the manifest's search commands.</param>
/// <param name="Text">What is searched for: the first parameter's text, trimmed; empty when the search has only been opened.</param>
/// <param name="Skip">How many results the client has already.</param>
/// <param name="Count">How many it wants; at least 1 and at most <see cref="MaxCount"/>.</param>
public sealed record MessagingExtensionQuery(string CommandId, string Text, int Skip, int Count)
{
    /// <summary>The most results that one answer holds; Teams asks for 25.</summary>
    public const int MaxCount = 25;

    private const string InitialRun = "initialRun";

    /// <summary>Reads the search from an activity.</summary>
    /// <param name="activity">Any activity.</param>
    /// <param name="query">The search, if this is one and names a command.</param>
    /// <returns>Whether it is.</returns>
    public static bool TryRead(Activity activity, [NotNullWhen(true)] out MessagingExtensionQuery? query)
    {
        ArgumentNullException.ThrowIfNull(activity);
        query = null;
        if (activity is { Type: ActivityTypes.Invoke, Name: InvokeNames.ComposeExtensionQuery } && Json.Text(activity.Value, "commandId") is { Length: > 0 } command)
        {
            var options = Json.Child(activity.Value, "queryOptions");
            query = new(command, TextOf(activity.Value), Math.Max(0, Number(options, "skip") ?? 0), Math.Clamp(Number(options, "count") ?? MaxCount, 1, MaxCount));
        }

        return query is not null;
    }

    private static string TextOf(JsonElement? value)
    {
        if (Json.Child(value, "parameters") is not { ValueKind: JsonValueKind.Array } parameters)
        {
            return string.Empty;
        }

        var asked = parameters.EnumerateArray().Where(parameter => Json.Text(parameter, "name") is not InitialRun);
        return asked.Select(parameter => Json.Text(parameter, "value")).FirstOrDefault(text => text is not null)?.Trim() ?? string.Empty;
    }

    private static int? Number(JsonElement? parent, string name) =>
        Json.Child(parent, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? value : null;
}
