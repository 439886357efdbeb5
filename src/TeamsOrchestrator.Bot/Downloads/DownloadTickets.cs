using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace TeamsOrchestrator.Bot.Downloads;

/// <summary>The tickets that are out. Only their hashes are kept, in memory: after a restart none is valid.</summary>
internal sealed class DownloadTickets(TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private const int TokenBytes = 32;
    private const int MostAtOnce = 1_000;

    private readonly ConcurrentDictionary<string, Issued> tickets = new(StringComparer.Ordinal);

    /// <summary>Makes a ticket.</summary>
    /// <returns>The token. Whoever has it may fetch the content once.</returns>
    public string Issue(DownloadTicket ticket)
    {
        var now = clock.GetUtcNow();
        foreach (var (hash, issued) in tickets)
        {
            if (issued.ValidUntil <= now || tickets.Count >= MostAtOnce)
            {
                tickets.TryRemove(hash, out _);
            }
        }

        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        tickets[HashOf(token)] = new Issued(ticket, now + Lifetime);
        return token;
    }

    /// <summary>Takes a ticket. It is used up by that.</summary>
    /// <returns>The ticket, or null where it is unknown, used or expired.</returns>
    public DownloadTicket? Redeem(string token) =>
        tickets.TryRemove(HashOf(token), out var issued) && issued.ValidUntil > clock.GetUtcNow() ? issued.Ticket : null;

    private static string HashOf(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private sealed record Issued(DownloadTicket Ticket, DateTimeOffset ValidUntil);
}
