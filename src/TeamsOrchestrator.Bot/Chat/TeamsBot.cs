using System.Security.Cryptography;
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
        catch (Exception exception) when (turn.Activity.Type is ActivityTypes.Message or ActivityTypes.Invoke)
        {
            var reference = Convert.ToHexString(RandomNumberGenerator.GetBytes(4));
            Log.Failed(logger, exception, reference);
            if (turn.Activity.Type == ActivityTypes.Invoke)
            {
                return TurnResult.Reply(InvokeResponse.Message(Words.For(turn.Activity.Locale)["Chat_Fault", reference]));
            }

            await TellAsync(turn, reference);
            return TurnResult.Accepted;
        }
    }

    private async Task<TurnResult> RunAsync(Turn turn, CancellationToken cancellationToken)
    {
        for (var conflicts = 0; ; conflicts++)
        {
            await using var scope = Scope(turn);
            try
            {
                return await scope.ServiceProvider.GetRequiredService<ChatTurn>().RunAsync(turn, cancellationToken);
            }
            catch (Exception exception) when (conflicts < ConflictsInARow && Conflict.Is(exception))
            {
                Log.Conflict(logger, conflicts + 1);
            }
        }
    }

    // In a scope of its own: nothing of the turn that failed is written along.
    private async Task TellAsync(Turn turn, string reference)
    {
        using var limit = new CancellationTokenSource(TellingLimit);
        await using var scope = Scope(turn);
        var people = scope.ServiceProvider.GetRequiredService<PeopleDirectory>();
        var person = await people.MeetAsync(turn.Activity, limit.Token);
        var (conversation, _) = await people.RememberAsync(turn.Activity, turn.ServiceUrl, person, limit.Token);
        scope.ServiceProvider.GetRequiredService<Outbox>().Post(conversation, NoticeCard.Name($"fault:{reference}", conversation.Id, "Chat_Fault", reference));
        await scope.ServiceProvider.GetRequiredService<UnitOfWork>().CommitAsync(limit.Token);
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

        [LoggerMessage(EventId = 101, Level = LogLevel.Error, Message = "A turn failed; the person was given the reference {Reference}.")]
        public static partial void Failed(ILogger logger, Exception exception, string reference);
    }
}
