using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace TeamsOrchestrator.Bot.Features.Reviews.Cvs;

/// <summary>The tickets that are out. Only their hashes are kept, in memory: after a restart none is valid.</summary>
internal sealed class FileTickets(TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private const int TokenBytes = 32;
    private const int MostAtOnce = 1_000;

    private readonly ConcurrentDictionary<string, FileTicket> tickets = new(StringComparer.Ordinal);

    /// <summary>Makes a ticket.</summary>
    /// <returns>The token. Whoever has it may fetch the file once.</returns>
    public string Issue(string tenantId, Guid fileId, Guid personId)
    {
        var now = clock.GetUtcNow();
        foreach (var (hash, ticket) in tickets)
        {
            if (ticket.ValidUntil <= now || tickets.Count >= MostAtOnce)
            {
                tickets.TryRemove(hash, out _);
            }
        }

        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        tickets[HashOf(token)] = new FileTicket(tenantId, fileId, personId, now + Lifetime);
        return token;
    }

    /// <summary>Takes a ticket. It is used up by that.</summary>
    /// <returns>The ticket, or null where it is unknown, used or expired.</returns>
    public FileTicket? Redeem(string token) =>
        tickets.TryRemove(HashOf(token), out var ticket) && ticket.ValidUntil > clock.GetUtcNow() ? ticket : null;

    private static string HashOf(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
