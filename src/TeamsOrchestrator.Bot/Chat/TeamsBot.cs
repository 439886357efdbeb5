using System.Security.Cryptography;
using TeamsOrchestrator.Bot.Chat.Invokes;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Teams.Activities;
using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.Bot.Chat;

/// <summary>The bot's door: every turn runs in a scope of its own for its tenant, and again where another turn or job was faster. Where it fails, the person is told.</summary>
internal sealed partial class TeamsBot(IServiceScopeFactory scopes, ILogger<TeamsBot> logger) : IActivityHandler
{
    private const int ConflictsInARow = 8;
    private static readonly TimeSpan TellingLimit = TimeSpan.FromSeconds(5);

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
        await UntilNoConflictAsync(turn, scope => TellAsync(scope, turn, key, onMessage, limit.Token));
        return TurnResult.Accepted;
    }

    private Task<TurnResult> RunAsync(Turn turn, CancellationToken cancellationToken) =>
        UntilNoConflictAsync(turn, scope => scope.GetRequiredService<ChatTurn>().RunAsync(turn, cancellationToken));

    // Each try in a scope of its own: nothing of one that failed is written along.
    private async Task<TurnResult> UntilNoConflictAsync(Turn turn, Func<IServiceProvider, Task<TurnResult>> run)
    {
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

        [LoggerMessage(EventId = 101, Level = LogLevel.Error, Message = "A turn failed; the person was given the reference {Reference}.")]
        public static partial void Failed(ILogger logger, Exception exception, string reference);
    }
}
