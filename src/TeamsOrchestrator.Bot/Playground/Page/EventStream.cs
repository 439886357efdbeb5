using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using TeamsOrchestrator.Bot.Playground.Storage;

namespace TeamsOrchestrator.Bot.Playground.Page;

/// <summary>The page's live updates: what it missed if that is still known, else everything, then each change.</summary>
internal sealed class EventStream(News news, ReadChats chats, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan Reconnection = TimeSpan.FromSeconds(1);

    public async IAsyncEnumerable<SseItem<string>> ReadAsync(string? lastEventId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // An open stream must not hold up the end of the process.
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        var (missed, coming, last) = news.Listen(NumberOf(lastEventId));
        try
        {
            if (missed is null)
            {
                yield return await EverythingAsync(last, ending.Token);
            }

            foreach (var item in missed ?? [])
            {
                yield return EventOf(item);
            }

            while (await NextAsync(coming.Reader, ending.Token) is { } item)
            {
                yield return item.Name is "restarted" ? await EverythingAsync(item.Number, ending.Token) : EventOf(item);
            }
        }
        finally
        {
            news.Leave(coming);
        }
    }

    private static async Task<NewsItem?> NextAsync(ChannelReader<NewsItem> reader, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private async Task<SseItem<string>> EverythingAsync(long number, CancellationToken cancellationToken)
    {
        var snapshot = await chats.AllAsync(cancellationToken);
        return new(JsonSerializer.Serialize(snapshot, PlaygroundJson.Default.Snapshot), "snapshot") { EventId = IdOf(number), ReconnectionInterval = Reconnection };
    }

    private SseItem<string> EventOf(NewsItem item) => new(item.Json, item.Name) { EventId = IdOf(item.Number) };

    private string IdOf(long number) => string.Create(CultureInfo.InvariantCulture, $"{news.Epoch}-{number}");

    private long? NumberOf(string? lastEventId)
    {
        var prefix = $"{news.Epoch}-";
        return lastEventId?.StartsWith(prefix, StringComparison.Ordinal) is true && long.TryParse(lastEventId.AsSpan(prefix.Length), CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }
}
