using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.Bot.Chat;

/// <summary>The bot's door: every turn runs in a scope of its own for its tenant, and again where another turn or job was faster.</summary>
internal sealed partial class TeamsBot(IServiceScopeFactory scopes, ILogger<TeamsBot> logger) : IActivityHandler
{
    private const int ConflictsInARow = 8;

    /// <summary>The tenant of channels that name none, such as local clients.</summary>
    private const string LocalTenant = "local";

    public async Task<TurnResult> OnTurnAsync(Turn turn, CancellationToken cancellationToken)
    {
        for (var conflicts = 0; ; conflicts++)
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(turn.TenantId ?? LocalTenant);
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

    private static partial class Log
    {
        [LoggerMessage(EventId = 100, Level = LogLevel.Debug, Message = "The turn starts again after conflict {Number}.")]
        public static partial void Conflict(ILogger logger, int number);
    }
}
