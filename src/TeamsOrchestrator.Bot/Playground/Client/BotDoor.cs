using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeamsOrchestrator.Bot.Playground.Client;

/// <summary>Posts activities to the bot's message endpoint and says in words what went wrong.</summary>
internal sealed partial class BotDoor(IHttpClientFactory clients, ServerAddress address, TimeProvider clock, ILogger<BotDoor> logger)
{
    /// <summary>The name of the HTTP client, for a host that has to add something to its requests.</summary>
    public const string ClientName = "playground-bot";

    // Teams gives up on a bot after about this long.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public async Task<BotAnswer> PostAsync(JsonObject activity, CancellationToken cancellationToken)
    {
        var id = activity.Words("id");
        using var patience = new CancellationTokenSource(Patience, clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            using var content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
            using var client = clients.CreateClient(ClientName);
            using var response = await client.PostAsync(address.Bot, content, limit.Token);
            var body = await response.Content.ReadAsStringAsync(limit.Token);
            if (!response.IsSuccessStatusCode)
            {
                Log.Refused(logger, id, (int)response.StatusCode);
                return new($"The bot answered with error {(int)response.StatusCode}.", null);
            }

            return new(null, body.Length == 0 ? null : JsonNode.Parse(body));
        }
        catch (HttpRequestException exception)
        {
            Log.Unreachable(logger, exception, id);
            return new("The bot cannot be reached.", null);
        }
        catch (JsonException exception)
        {
            Log.Unreadable(logger, exception, id);
            return new("The bot's answer is not JSON.", null);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return new($"The bot did not answer within {Patience.TotalSeconds:0} seconds.", null);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 900, Level = LogLevel.Information, Message = "The bot refused activity {ActivityId} with status {Status}.")]
        public static partial void Refused(ILogger logger, string? activityId, int status);

        [LoggerMessage(EventId = 901, Level = LogLevel.Information, Message = "The bot could not be reached with activity {ActivityId}.")]
        public static partial void Unreachable(ILogger logger, Exception exception, string? activityId);

        [LoggerMessage(EventId = 902, Level = LogLevel.Information, Message = "The bot's answer to activity {ActivityId} is not JSON.")]
        public static partial void Unreadable(ILogger logger, Exception exception, string? activityId);
    }
}
