using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Teams.Activities;

namespace TeamsOrchestrator.Teams.Inbound;

/// <summary>Answers <c>POST /api/messages</c>: checks, then one turn, then the response.</summary>
internal sealed partial class MessagesEndpoint(TokenCheck tokens, IOptions<TeamsChannelOptions> options, TimeProvider clock, ILogger<MessagesEndpoint> logger)
{
    public static readonly TimeSpan TurnLimit = TimeSpan.FromSeconds(10);
    private const string JsonContentType = "application/json; charset=utf-8";

    private readonly bool localMode = options.Value.LocalMode;
    private readonly ActivityReader reader = new(clock);

    public async Task InvokeAsync(HttpContext context)
    {
        if (ActivityReader.CheckHeaders(context.Request) is { } unreadable)
        {
            await RefuseAsync(context, unreadable);
            return;
        }

        ChannelToken? token = null;
        if (!localMode)
        {
            var proof = await tokens.ReadAsync(context.Request.Headers.Authorization, context.RequestAborted);
            if (proof.Refusal is { } unproven)
            {
                await RefuseAsync(context, unproven);
                return;
            }

            token = proof.Token;
        }

        var reading = await reader.ReadAsync(context.Request);
        if (reading is { Activity: null, Refusal: null })
        {
            return;
        }

        if ((reading.Refusal ?? tokens.Check(token, reading.Activity!)) is { } refusal)
        {
            await RefuseAsync(context, refusal);
            return;
        }

        var activity = reading.Activity!;
        var turn = new Turn(activity) { Authenticated = !localMode, TenantId = activity.TenantId, ServiceUrl = activity.ServiceUrl!, ReceivedAt = clock.GetUtcNow() };
        await TakeTurnAsync(context, turn);
    }

    private static async Task AnswerAsync(HttpContext context, int status, ReadOnlyMemory<byte> json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentLength = json.Length;
        if (!json.IsEmpty)
        {
            context.Response.ContentType = JsonContentType;
            await context.Response.BodyWriter.WriteAsync(json, context.RequestAborted);
        }
    }

    private static Task AnswerAsync(HttpContext context, int status, string code, string message) =>
        AnswerAsync(context, status, TeamsJson.ToBytes(new ErrorBody(new(code, message)), TeamsJsonContext.Default.ErrorBody));

    private async Task TakeTurnAsync(HttpContext context, Turn turn)
    {
        // Not the request's token: a sender who hangs up does not undo a turn.
        using var limit = new CancellationTokenSource(TurnLimit, clock);
        TurnResult result;
        try
        {
            result = await context.RequestServices.GetRequiredService<IActivityHandler>().OnTurnAsync(turn, limit.Token);
        }
#pragma warning disable CA1031 // the boundary of the turn: whatever failed is logged here, once
        catch (Exception e)
#pragma warning restore CA1031
        {
            var reference = Convert.ToHexString(RandomNumberGenerator.GetBytes(4));
            if (e is OperationCanceledException && limit.IsCancellationRequested)
            {
                Log.TookTooLong(logger, LogText.Of(turn.Activity.Type), LogText.Of(turn.Activity.Id), TurnLimit, reference);
            }
            else
            {
                Log.Failed(logger, LogText.Of(turn.Activity.Type), LogText.Of(turn.Activity.Id), reference, e);
            }

            await AnswerAsync(context, StatusCodes.Status500InternalServerError, "InternalError", $"Reference {reference}");
            return;
        }

        if (result is InvokeReply { Response: var reply })
        {
            await AnswerAsync(context, reply.Status, reply.Body);
        }
        else
        {
            // An invoke waits for an answer; that nobody gave one is what 501 says.
            await AnswerAsync(context, turn.Activity.Type is ActivityTypes.Invoke ? StatusCodes.Status501NotImplemented : StatusCodes.Status202Accepted, default);
        }
    }

    private Task RefuseAsync(HttpContext context, Refusal refusal)
    {
        Log.Refused(logger, refusal.Status, refusal.Reason);
        return refusal.Status is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden
            ? AnswerAsync(context, refusal.Status, default)
            : AnswerAsync(context, refusal.Status, refusal.Code, refusal.Reason);
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 100, Level = LogLevel.Warning, Message = "Refused an activity with {Status}: {Reason}.")]
        public static partial void Refused(ILogger logger, int status, string reason);

        [LoggerMessage(EventId = 101, Level = LogLevel.Error, Message = "The turn of {Type} activity {ActivityId} failed. Reference {Reference}.")]
        public static partial void Failed(ILogger logger, string type, string activityId, string reference, Exception exception);

        [LoggerMessage(EventId = 102, Level = LogLevel.Error, Message = "The turn of {Type} activity {ActivityId} took longer than {Limit}. Reference {Reference}.")]
        public static partial void TookTooLong(ILogger logger, string type, string activityId, TimeSpan limit, string reference);
    }
}
