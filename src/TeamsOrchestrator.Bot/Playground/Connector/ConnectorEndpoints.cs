using System.Text.Json;
using System.Text.Json.Nodes;
using TeamsOrchestrator.Bot.Playground.Storage;

namespace TeamsOrchestrator.Bot.Playground.Connector;

/// <summary>The Bot Connector's REST interface, as the bot finds it behind <c>serviceUrl</c>.</summary>
internal static class ConnectorEndpoints
{
    public static void MapConnector(this IEndpointRouteBuilder app)
    {
        var connector = app.MapGroup("/playground/connector/v3/conversations");
        connector.MapPost("/", CreateConversationAsync);
        connector.MapPost("/{conversation}/activities", SendAsync);
        connector.MapPost("/{conversation}/activities/{activity}", ReplyAsync);
        connector.MapPut("/{conversation}/activities/{activity}", UpdateAsync);
        connector.MapDelete("/{conversation}/activities/{activity}", DeleteAsync);
        connector.MapGet("/{conversation}/members", ListMembersAsync);
        connector.MapGet("/{conversation}/pagedmembers", PageMembersAsync);
        connector.MapGet("/{conversation}/members/{member}", FindMemberAsync);
    }

    private static async Task<IResult> CreateConversationAsync(HttpRequest request, People people, Messages messages, News news, CancellationToken cancellationToken)
    {
        var (body, error) = await ConnectorBody.ReadAsync(request, cancellationToken);
        if (error is not null)
        {
            return error;
        }

        if (body!["isGroup"]?.GetValueKind() is JsonValueKind.True || body["members"] is not JsonArray { Count: 1 } members)
        {
            return ConnectorError.BadSyntax("A conversation with exactly one member is expected.");
        }

        if (members[0].Words("id") is not { } member || await people.FindByMemberIdAsync(member, cancellationToken) is not { } person)
        {
            return ConnectorError.BadSyntax("The member is not known.");
        }

        if (body["activity"] is JsonObject first)
        {
            await KeepAsync(person.ConversationId, first.DeepClone().AsObject(), messages, news, cancellationToken);
        }

        return Identified(person.ConversationId, StatusCodes.Status201Created);
    }

    private static Task<IResult> SendAsync(
        string conversation,
        HttpRequest request,
        People people,
        Messages messages,
        News news,
        CancellationToken cancellationToken) => PostAsync(conversation, replyTo: null, request, people, messages, news, cancellationToken);

    private static Task<IResult> ReplyAsync(
        string conversation,
        string activity,
        HttpRequest request,
        People people,
        Messages messages,
        News news,
        CancellationToken cancellationToken) => PostAsync(conversation, activity, request, people, messages, news, cancellationToken);

    private static async Task<IResult> PostAsync(
        string conversation,
        string? replyTo,
        HttpRequest request,
        People people,
        Messages messages,
        News news,
        CancellationToken cancellationToken)
    {
        if (await people.FindByConversationAsync(conversation, cancellationToken) is null)
        {
            return ConnectorError.ConversationNotFound;
        }

        var (body, error) = await ConnectorBody.ReadAsync(request, cancellationToken);
        if (error is not null)
        {
            return error;
        }

        if (replyTo is not null)
        {
            body!["replyToId"] = replyTo;
        }

        return Identified(await KeepAsync(conversation, body!, messages, news, cancellationToken), StatusCodes.Status201Created);
    }

    private static async Task<IResult> UpdateAsync(
        string conversation,
        string activity,
        HttpRequest request,
        People people,
        Messages messages,
        CancellationToken cancellationToken)
    {
        if (await people.FindByConversationAsync(conversation, cancellationToken) is null)
        {
            return ConnectorError.ConversationNotFound;
        }

        var (body, error) = await ConnectorBody.ReadAsync(request, cancellationToken);
        if (error is not null)
        {
            return error;
        }

        if (await messages.FindAsync(conversation, activity, cancellationToken) is not { FromBot: true })
        {
            return ConnectorError.ActivityNotFound;
        }

        return await messages.EditAsync(conversation, activity, body!, cancellationToken) is null
            ? ConnectorError.ActivityNotFound
            : Identified(activity, StatusCodes.Status200OK);
    }

    private static async Task<IResult> DeleteAsync(string conversation, string activity, People people, Messages messages, CancellationToken cancellationToken)
    {
        if (await people.FindByConversationAsync(conversation, cancellationToken) is null)
        {
            return ConnectorError.ConversationNotFound;
        }

        return await messages.DeleteAsync(conversation, activity, cancellationToken) ? Results.Ok() : ConnectorError.ActivityNotFound;
    }

    private static async Task<IResult> ListMembersAsync(string conversation, People people, CancellationToken cancellationToken) =>
        await people.FindByConversationAsync(conversation, cancellationToken) is { } person
            ? Json(new JsonArray(MemberOf(person)))
            : ConnectorError.ConversationNotFound;

    private static async Task<IResult> PageMembersAsync(string conversation, People people, CancellationToken cancellationToken) =>
        await people.FindByConversationAsync(conversation, cancellationToken) is { } person
            ? Json(new JsonObject { ["members"] = new JsonArray(MemberOf(person)) })
            : ConnectorError.ConversationNotFound;

    private static async Task<IResult> FindMemberAsync(string conversation, string member, People people, CancellationToken cancellationToken)
    {
        if (await people.FindByConversationAsync(conversation, cancellationToken) is not { } person)
        {
            return ConnectorError.ConversationNotFound;
        }

        return member.Equals(person.TeamsId, StringComparison.Ordinal) || member.Equals(person.ObjectId, StringComparison.Ordinal)
            ? Json(MemberOf(person))
            : ConnectorError.MemberNotFound;
    }

    private static async Task<string> KeepAsync(string conversation, JsonObject activity, Messages messages, News news, CancellationToken cancellationToken)
    {
        var type = activity.Words("type");
        if (type is "typing")
        {
            news.TellTyping(conversation);
        }

        if (type is not (null or "message"))
        {
            return await messages.TakeIdAsync(cancellationToken);
        }

        var message = await messages.AddAsync(conversation, fromBot: true, MessageState.Delivered, activity, cancellationToken);
        return message.ActivityId;
    }

    private static JsonNode MemberOf(Person person) => new JsonObject
    {
        ["id"] = person.TeamsId,
        ["name"] = person.Name,
        ["aadObjectId"] = person.ObjectId,
        ["objectId"] = person.ObjectId,
        ["email"] = person.Mail,
        ["userPrincipalName"] = person.Mail,
        ["tenantId"] = Cast.TenantId,
        ["userRole"] = "user",
    };

    private static IResult Identified(string id, int status) => Results.Text(new JsonObject { ["id"] = id }.ToJsonString(), "application/json", statusCode: status);

    private static IResult Json(JsonNode node) => Results.Text(node.ToJsonString(), "application/json");
}
