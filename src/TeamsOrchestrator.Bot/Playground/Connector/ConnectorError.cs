using System.Text.Json.Nodes;

namespace TeamsOrchestrator.Bot.Playground.Connector;

/// <summary>Errors in the connector's own form.</summary>
internal static class ConnectorError
{
    public static IResult ConversationNotFound { get; } = Create(StatusCodes.Status404NotFound, "ConversationNotFound", "Conversation not found.");

    public static IResult ActivityNotFound { get; } = Create(StatusCodes.Status404NotFound, "ActivityNotFoundInConversation", "The activity was not found.");

    public static IResult MemberNotFound { get; } = Create(StatusCodes.Status404NotFound, "MemberNotFoundInConversation", "Member not found.");

    public static IResult TooBig { get; } = Create(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "Message size too large.");

    public static IResult BadSyntax(string message) => Create(StatusCodes.Status400BadRequest, "BadSyntax", message);

    private static IResult Create(int status, string code, string message) => Results.Text(
        new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } }.ToJsonString(),
        "application/json",
        statusCode: status);
}
