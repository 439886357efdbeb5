using System.Text.Json.Nodes;

namespace TeamsOrchestrator.Bot.Playground.Client;

/// <summary>How the bot took an activity: a body, nothing, or a failure in words.</summary>
internal sealed record BotAnswer(string? Failure, JsonNode? Body);
