using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TeamsOrchestrator.Teams.Activities;
using TeamsOrchestrator.Teams.Cards;
using TeamsOrchestrator.Teams.Invokes;

namespace TeamsOrchestrator.Teams.Inbound;

/// <summary>What an invoke is answered in the HTTP response. Kept as bytes, so that the same click can be answered the same again.</summary>
public sealed record InvokeResponse
{
    private InvokeResponse(int status, ReadOnlyMemory<byte> body)
    {
        Status = status;
        Body = body;
    }

    /// <summary>Gets the answer to an invoke that the bot does not know: 501.</summary>
    public static InvokeResponse NotImplemented { get; } = new(501, default);

    /// <summary>Gets the answer to an invoke about something that is not there: 404.</summary>
    public static InvokeResponse NotFound { get; } = new(404, default);

    /// <summary>Gets the answer to an invoke that failed and has no form for words: 500.</summary>
    public static InvokeResponse Failed { get; } = new(500, default);

    /// <summary>Gets the HTTP status. A card action has 200 even for an error, which its body names.</summary>
    public int Status { get; }

    /// <summary>Gets the body as JSON in UTF-8; empty for none.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Answers a card action with the next card, for the person who clicked. Others see it when the message is updated.</summary>
    /// <param name="card">The card.</param>
    /// <returns>The answer.</returns>
    public static InvokeResponse Card(AdaptiveCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return new(200, Wrapped("""{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":"""u8, card.ToJson(), "}"u8));
    }

    /// <summary>Answers a card action with a line of text; the card stays.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The answer.</returns>
    public static InvokeResponse Message(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Action(200, "application/vnd.microsoft.activity.message", TeamsJson.ToBytes(text, TeamsJsonContext.Default.String));
    }

    /// <summary>Answers a card action with an error; the client shows its own words and lets the person try again.</summary>
    /// <param name="code">400 or 500.</param>
    /// <param name="errorCode">What went wrong, for machines.</param>
    /// <param name="message">What went wrong, for people.</param>
    /// <returns>The answer.</returns>
    public static InvokeResponse Error(int code, string errorCode, string message) =>
        Action(code, "application/vnd.microsoft.error", TeamsJson.ToBytes(new ErrorDetail(errorCode, message), TeamsJsonContext.Default.ErrorDetail));

    /// <summary>Answers a card action by asking the person to sign in; the client then sends the action again.</summary>
    /// <param name="card">How.</param>
    /// <returns>The answer.</returns>
    public static InvokeResponse LoginRequest(OAuthCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return Action(401, "application/vnd.microsoft.activity.loginRequest", TeamsJson.ToBytes(card, TeamsJsonContext.Default.OAuthCard));
    }

    /// <summary>Answers a card action whose sign-in code was wrong. The type is spelled as the protocol spells it.</summary>
    /// <returns>The answer.</returns>
    public static InvokeResponse IncorrectAuthCode() => Action(401, "application/vnd.microsoft.error.inccorectAuthCode", "null"u8);

    /// <summary>Answers a card action whose single sign-on failed; the client then asks the person.</summary>
    /// <param name="errorCode">What went wrong, for machines.</param>
    /// <param name="message">What went wrong, for people.</param>
    /// <returns>The answer.</returns>
    public static InvokeResponse PreconditionFailed(string errorCode, string message) =>
        Action(412, "application/vnd.microsoft.error.preconditionFailed", TeamsJson.ToBytes(new ErrorDetail(errorCode, message), TeamsJsonContext.Default.ErrorDetail));

    /// <summary>Answers <c>task/fetch</c> with the dialog, or <c>task/submit</c> with the next one.</summary>
    /// <param name="dialog">The dialog.</param>
    /// <returns>The answer.</returns>
    public static InvokeResponse Dialog(TaskModuleTaskInfo dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        return Task("continue", TeamsJson.ToBytes(dialog, TeamsJsonContext.Default.TaskModuleTaskInfo));
    }

    /// <summary>Answers <c>task/submit</c>, or <c>task/fetch</c>, with words in a small dialog.</summary>
    /// <param name="text">The words.</param>
    /// <returns>The answer.</returns>
    public static InvokeResponse DialogMessage(string text) => Task("message", TeamsJson.ToBytes(text, TeamsJsonContext.Default.String));

    /// <summary>Answers <c>task/submit</c>: the dialog closes.</summary>
    /// <returns>The answer.</returns>
    public static InvokeResponse CloseDialog() => new(200, default);

    /// <summary>Answers a search.</summary>
    /// <param name="results">What was found; nothing shows Teams' own words for that.</param>
    /// <returns>The answer.</returns>
    public static InvokeResponse Results(IReadOnlyList<MessagingExtensionResult> results) => new(
        200,
        Wrapped("""{"composeExtension":{"type":"result","attachmentLayout":"list","attachments":"""u8, TeamsJson.ToBytes(results, TeamsJsonContext.Default.IReadOnlyListMessagingExtensionResult), "}}"u8));

    /// <summary>Answers a search with words.</summary>
    /// <param name="text">The words.</param>
    /// <returns>The answer.</returns>
    public static InvokeResponse ResultsMessage(string text) =>
        new(200, Wrapped("""{"composeExtension":{"type":"message","text":"""u8, TeamsJson.ToBytes(text, TeamsJsonContext.Default.String), "}}"u8));

    /// <summary>Answers an offered sign-on token that cannot be used; the client then asks the person.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="reason">Why.</param>
    /// <returns>The answer.</returns>
    public static InvokeResponse TokenNotExchanged(TokenExchangeInvoke offer, string reason)
    {
        ArgumentNullException.ThrowIfNull(offer);
        return new(412, TeamsJson.ToBytes(new TokenExchangeRefusal(offer.Id, offer.ConnectionName, reason), TeamsJsonContext.Default.TokenExchangeRefusal));
    }

    /// <summary>Answers 200 with an empty object: done, nothing to show.</summary>
    /// <returns>The answer.</returns>
    public static InvokeResponse Ok() => new(200, "{}"u8.ToArray());

    /// <summary>Answers 200 with a body of the caller's, for invokes other than card actions.</summary>
    /// <typeparam name="T">The body.</typeparam>
    /// <param name="body">The body.</param>
    /// <param name="type">How it is written.</param>
    /// <returns>The answer.</returns>
    public static InvokeResponse Json<T>(T body, JsonTypeInfo<T> type) => new(200, TeamsJson.ToBytes(body, type));

    private static InvokeResponse Action(int code, string type, ReadOnlySpan<byte> value) =>
        new(200, Wrapped(Encoding.UTF8.GetBytes($$"""{"statusCode":{{code}},"type":"{{type}}","value":"""), value, "}"u8));

    private static InvokeResponse Task(string type, ReadOnlySpan<byte> value) =>
        new(200, Wrapped(Encoding.UTF8.GetBytes($$$"""{"task":{"type":"{{{type}}}","value":"""), value, "}}"u8));

    private static byte[] Wrapped(ReadOnlySpan<byte> before, ReadOnlySpan<byte> json, ReadOnlySpan<byte> after)
    {
        var whole = GC.AllocateUninitializedArray<byte>(before.Length + json.Length + after.Length); // every byte is written below
        before.CopyTo(whole);
        json.CopyTo(whole.AsSpan(before.Length));
        after.CopyTo(whole.AsSpan(before.Length + json.Length));
        return whole;
    }
}
