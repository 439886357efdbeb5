using System.Text.Json.Nodes;

namespace TeamsOrchestrator.Bot.Playground.Client;

/// <summary>A click on a card's button, with the inputs already merged into the action's data by the renderer.</summary>
internal sealed record CardClick
{
    public required string Message { get; init; }

    /// <summary>Gets which of the message's attachments holds the card.</summary>
    public int Attachment { get; init; }

    /// <summary>Gets <c>Action.Execute</c> or <c>Action.Submit</c>.</summary>
    public required string Type { get; init; }

    public string? Id { get; init; }

    public string? Verb { get; init; }

    public JsonNode? Data { get; init; }

    public string? Locale { get; init; }

    public string? TimeZone { get; init; }
}
