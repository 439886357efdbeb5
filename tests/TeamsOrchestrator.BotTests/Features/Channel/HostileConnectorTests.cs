using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Features.Delivery;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Channel;

/// <summary>A connector that throttles, fails, never answers, hangs up before or after it took a message, and answers with garbage.</summary>
public sealed class HostileConnectorTests
{
    private const int Messages = 30;

    /// <summary>How long the bot waits for an answer here; long enough for a busy machine, since a slow answer would count as a lost one.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    [Theory]
    [OnEveryDatabase]
    public async Task All_messages_arrive_in_order_and_updates_on_the_right_one_and_only_a_lost_answer_makes_a_duplicate(Database database)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(database, services => services.AddHttpClient("TeamsConnector", http => http.Timeout = Patience));
        var riley = await app.MeetAsync(Persona.Riley);
        var notes = new Notes(app, riley);
        var trouble = new Trouble(riley.ConversationId);
        app.Connector.Fault = trouble.Before;
        app.Connector.Answering = trouble.AfterAsync;

        // Act
        await notes.AskAsync([.. Enumerable.Range(0, Messages).Select(number => ($"n{number}", $"number {number}"))]);
        await app.SettleAsync();
        await notes.AskAsync([.. Enumerable.Range(0, Messages).Select(number => ($"n{number}", $"changed {number}"))]);
        await app.SettleAsync();

        // Assert
        trouble.Kinds.ShouldBe(["429", "429 with Retry-After", "500", "502", "503", "connection lost before", "connection lost after", "garbage", "hangs before", "hangs after"], ignoreOrder: true);
        notes.Texts.Where(text => text.Contains("changed", StringComparison.Ordinal)).ShouldBe(
            Enumerable.Range(0, Messages).Select(number => Notes.Reads($"changed {number}")), "each message, in its order, in its newest state");
        var stale = notes.Texts.Where(text => !text.Contains("changed", StringComparison.Ordinal)).ToList();
        stale.Count.ShouldBe(trouble.Lost, "only a post that was taken and never answered stands twice");
    }

    /// <summary>Makes every third or so call go wrong, each time in another way.</summary>
    private sealed class Trouble(string conversationId)
    {
        private int calls;

        public HashSet<string> Kinds { get; } = new(StringComparer.Ordinal);

        /// <summary>Gets how many posts were taken whose answer got lost.</summary>
        public int Lost { get; private set; }

        public IResult? Before(HttpRequest request)
        {
            if (!request.Path.Value!.Contains(conversationId, StringComparison.Ordinal) || HttpMethods.IsGet(request.Method))
            {
                return null;
            }

            return (++calls % 16) switch
            {
                0 when Kinds.Add("hangs before") => new Hanging(),
                2 => Fail(request, "429", 429),
                4 => Fail(request, "429 with Retry-After", 429, "3"),
                6 => Fail(request, "500", 500),
                8 => Fail(request, "502", 502),
                10 => Fail(request, "503", 503, DateTimeOffset.UnixEpoch.ToString("R", CultureInfo.InvariantCulture)),
                12 => Abort(request, "connection lost before"),
                _ => null,
            };
        }

        public async Task AfterAsync(HttpRequest request)
        {
            if (!request.Path.Value!.Contains(conversationId, StringComparison.Ordinal))
            {
                return;
            }

            if (calls % 16 == 13 && Kinds.Add("hangs after"))
            {
                Lost++;
                await UntilGoneAsync(request.HttpContext);
            }
            else if (calls % 16 == 14)
            {
                Kinds.Add("connection lost after");
                Lost++;
                request.HttpContext.Abort();
            }
            else if (calls % 16 == 15 && Kinds.Add("garbage"))
            {
                // Taken, but what is answered says nothing: which message it is stays unknown.
                Lost++;
                request.HttpContext.Response.StatusCode = StatusCodes.Status502BadGateway;
                await request.HttpContext.Response.WriteAsync("<html>garbage");
                await request.HttpContext.Response.CompleteAsync();
            }
        }

        private static Task UntilGoneAsync(HttpContext context)
        {
            var gone = new TaskCompletionSource();
            context.RequestAborted.Register(gone.SetResult);
            return gone.Task;
        }

        private IResult Fail(HttpRequest request, string kind, int status, string? retryAfter = null)
        {
            Kinds.Add(kind);
            request.HttpContext.Response.Headers.RetryAfter = retryAfter;
            return Results.StatusCode(status);
        }

        private IResult Abort(HttpRequest request, string kind)
        {
            Kinds.Add(kind);
            request.HttpContext.Abort();
            return Results.Empty;
        }

        /// <summary>Never answers.</summary>
        private sealed class Hanging : IResult
        {
            public Task ExecuteAsync(HttpContext httpContext) => UntilGoneAsync(httpContext);
        }
    }
}
