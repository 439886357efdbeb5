using System.Security.Cryptography;
using TeamsOrchestrator.Bot.Chat.Invokes;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Teams.Activities;
using TeamsOrchestrator.Teams.Connector;
using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.Bot.Chat;

/// <summary>The bot's door: every turn runs in a scope of its own for its tenant, and again where another turn or job was faster. Where it fails, the person is told.</summary>
internal sealed partial class TeamsBot(IServiceScopeFactory scopes, ConnectorClient connector, TimeProvider clock, ILogger<TeamsBot> logger) : IActivityHandler
{
    private const int ConflictsInARow = 8;
    private static readonly TimeSpan TellingLimit = TimeSpan.FromSeconds(5);

    /// <summary>How long a turn waits for a store that restarts: short enough to be answered in time.</summary>
    private static readonly TimeSpan StoreWait = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);

    /// <summary>The tenant of channels that name none, such as local clients.</summary>
    private const string LocalTenant = "local";

    public async Task<TurnResult> OnTurnAsync(Turn turn, CancellationToken cancellationToken)
    {
        try
        {
            return await RunAsync(turn, cancellationToken);
        }
        catch (Exception exception) when (Conflict.Is(exception) && turn.Activity.Type is ActivityTypes.Message or ActivityTypes.Invoke)
        {
            Log.Busy(logger, ConflictsInARow + 1);
            return await AnswerAsync(turn, new NoticeText("Chat_BusyClick", []), new NoticeText("Chat_BusyMessage", []));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested && turn.Activity.Type is ActivityTypes.Message or ActivityTypes.Invoke)
        {
            Log.TooSlow(logger);
            var slow = new NoticeText("Chat_TooSlow", []);
            return await AnswerAsync(turn, slow, slow);
        }
        catch (Exception exception) when (StoreOutage.Is(exception) && turn.Activity.Type is ActivityTypes.Message or ActivityTypes.Invoke)
        {
            Log.StoreAway(logger, exception);
            var away = new NoticeText("Chat_StoreAway", []);
            return await AnswerAsync(turn, away, away);
        }
        catch (UnreadableWorkflowException unreadable) when (turn.Activity.Type is ActivityTypes.Message or ActivityTypes.Invoke)
        {
            Log.Unreadable(logger, unreadable.Name, unreadable.Version);
            var paused = new NoticeText("Chat_WorkflowUnreadable", [unreadable.Name, unreadable.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            return await AnswerAsync(turn, paused, paused);
        }
        catch (Exception exception) when (turn.Activity.Type is ActivityTypes.Message or ActivityTypes.Invoke)
        {
            var reference = Convert.ToHexString(RandomNumberGenerator.GetBytes(4));
            Log.Failed(logger, exception, reference);
            var fault = new NoticeText("Chat_Fault", [reference]);
            return await AnswerAsync(turn, fault, fault);
        }
    }

    // A click is answered in its response, and the card stays as it is; a message is answered by a message.
    private async Task<TurnResult> AnswerAsync(Turn turn, NoticeText onClick, NoticeText onMessage)
    {
        if (turn.Activity.Type == ActivityTypes.Invoke)
        {
            return TurnResult.Reply(InvokeTurn.Fault(turn.Activity, Words.For(turn.Activity.Locale)[onClick.Key, [.. onClick.Values]]));
        }

        using var limit = new CancellationTokenSource(TellingLimit);
        var key = $"fault:{Guid.CreateVersion7():N}";
        try
        {
            await UntilNoConflictAsync(turn, TimeSpan.Zero, scope => TellAsync(scope, turn, key, onMessage, limit.Token));
        }
        catch (Exception exception) when (StoreOutage.Is(exception) && turn.Activity.Conversation?.Id is { } conversationId)
        {
            // Where nothing can be kept, the answer goes past the store.
            var words = Words.For(turn.Activity.Locale)[onMessage.Key, [.. onMessage.Values]];
            await connector.SendAsync(turn.ServiceUrl, conversationId, OutgoingActivity.Message(words), limit.Token);
        }

        return TurnResult.Accepted;
    }

    private Task<TurnResult> RunAsync(Turn turn, CancellationToken cancellationToken) =>
        UntilNoConflictAsync(turn, StoreWait, scope => scope.GetRequiredService<ChatTurn>().RunAsync(turn, cancellationToken));

    // Each try in a scope of its own: nothing of one that failed is written along.
    private async Task<TurnResult> UntilNoConflictAsync(Turn turn, TimeSpan storeWait, Func<IServiceProvider, Task<TurnResult>> run)
    {
        var (start, pause) = (clock.GetTimestamp(), FirstPause);
        for (var conflicts = 0; ; conflicts++)
        {
            await using var scope = Scope(turn);
            try
            {
                return await run(scope.ServiceProvider);
            }
            catch (Exception exception) when (conflicts < ConflictsInARow && Conflict.Is(exception))
            {
                Log.Conflict(logger, conflicts + 1);
            }
            catch (Exception exception) when (StoreOutage.MayPass(exception) && clock.GetElapsedTime(start) < storeWait)
            {
                // What was committed after all is found as a redelivery is.
                conflicts--;
                await Task.Delay(pause, clock);
                pause *= 2;
            }
        }
    }

    private static async Task<TurnResult> TellAsync(IServiceProvider services, Turn turn, string key, NoticeText notice, CancellationToken cancellationToken)
    {
        var people = services.GetRequiredService<PeopleDirectory>();
        var person = await people.MeetAsync(turn.Activity, cancellationToken);
        var (conversation, _) = await people.RememberAsync(turn.Activity, turn.ServiceUrl, person, cancellationToken);
        services.GetRequiredService<Outbox>().Post(conversation, NoticeCard.Name(key, conversation.Id, notice.Key, [.. notice.Values]));
        await services.GetRequiredService<UnitOfWork>().CommitAsync(cancellationToken);
        return TurnResult.Accepted;
    }

    private AsyncServiceScope Scope(Turn turn)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(turn.TenantId ?? LocalTenant);
        return scope;
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 100, Level = LogLevel.Debug, Message = "The turn starts again after conflict {Number}.")]
        public static partial void Conflict(ILogger logger, int number);

        [LoggerMessage(EventId = 102, Level = LogLevel.Warning, Message = "A turn lost the race {Times} times in a row; the person was asked to try again.")]
        public static partial void Busy(ILogger logger, int times);

        [LoggerMessage(EventId = 104, Level = LogLevel.Warning, Message = "A turn took longer than it may; the person was asked to try again.")]
        public static partial void TooSlow(ILogger logger);

        [LoggerMessage(EventId = 105, Level = LogLevel.Error, Message = "A turn found the store away; the person was asked to try again.")]
        public static partial void StoreAway(ILogger logger, Exception exception);

        [LoggerMessage(EventId = 106, Level = LogLevel.Error, Message = "A turn found the workflow {Name}, version {Version}, unreadable: another version of the program stored it. The command doctor says what is wrong.")]
        public static partial void Unreadable(ILogger logger, string name, int version);

        [LoggerMessage(EventId = 101, Level = LogLevel.Error, Message = "A turn failed; the person was given the reference {Reference}.")]
        public static partial void Failed(ILogger logger, Exception exception, string reference);
    }
}
