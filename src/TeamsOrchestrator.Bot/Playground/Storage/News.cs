using System.Security.Cryptography;
using System.Text.Json;
using System.Threading.Channels;

namespace TeamsOrchestrator.Bot.Playground.Storage;

/// <summary>Tells open pages what changed and remembers enough of it for a page that was away for a moment.</summary>
internal sealed class News
{
    private const int Remembered = 256;

    private readonly Lock door = new();
    private readonly Queue<NewsItem> past = new();
    private readonly HashSet<Channel<NewsItem>> listeners = [];
    private long last;

    /// <summary>Gets what sets this process apart from an earlier one, whose numbers mean nothing here.</summary>
    public string Epoch { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));

    public void Tell(ChatMessage message) => Tell("message", JsonSerializer.Serialize(MessageView.Of(message), PlaygroundJson.Default.MessageView));

    public void Tell(Person person) => Tell("person", JsonSerializer.Serialize(PersonView.Of(person), PlaygroundJson.Default.PersonView));

    public void TellDeleted(string conversationId, string activityId) =>
        Tell("deleted", JsonSerializer.Serialize(new(conversationId, activityId), PlaygroundJson.Default.MessageMark));

    public void TellTyping(string conversationId) =>
        Tell("typing", JsonSerializer.Serialize(new(conversationId), PlaygroundJson.Default.ConversationMark));

    public void TellStartedOver() => Tell("restarted", "{}");

    /// <summary>Listens from now on.</summary>
    /// <param name="after">The number of the last news that the listener has, or <see langword="null"/> if it has none.</param>
    /// <returns>What it missed, <see langword="null"/> if that is no longer known, and the news to come.</returns>
    public (IReadOnlyList<NewsItem>? Missed, Channel<NewsItem> Coming, long Last) Listen(long? after)
    {
        var coming = Channel.CreateUnbounded<NewsItem>(new() { SingleReader = true });
        lock (door)
        {
            listeners.Add(coming);
            var known = after is { } number && number <= last && number >= last - past.Count;

            return (known ? past.Where(item => item.Number > after).ToList() : null, coming, last);
        }
    }

    public void Leave(Channel<NewsItem> listener)
    {
        lock (door)
        {
            listeners.Remove(listener);
        }
    }

    private void Tell(string name, string json)
    {
        lock (door)
        {
            var item = new NewsItem(++last, name, json);
            past.Enqueue(item);
            if (past.Count > Remembered)
            {
                past.Dequeue();
            }

            foreach (var listener in listeners)
            {
                listener.Writer.TryWrite(item);
            }
        }
    }
}
