using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;

namespace TeamsOrchestrator.Bot.Downloads;

/// <summary>Remembers in the store, for all nodes, which tickets were used. As with messages and clicks, a second use changes nothing.</summary>
internal sealed class UsedTickets(HiringDb db, TimeProvider clock)
{
    private const string Channel = "download";

    /// <summary>Marks a ticket as used, with the commit under way. Of two at once one commit fails.</summary>
    /// <returns>Whether it was not used before.</returns>
    public async Task<bool> UseAsync(DownloadTicket ticket, string token, CancellationToken cancellationToken)
    {
        var (person, name) = (ticket.PersonId.ToString("N"), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token))));
        if (await db.ProcessedActivities.AnyAsync(row => row.ChannelId == Channel && row.ConversationId == person && row.ActivityId == name, cancellationToken))
        {
            return false;
        }

        db.ProcessedActivities.Add(new ProcessedActivity
        {
            TenantId = db.Tenant.Id, ChannelId = Channel, ConversationId = person, ActivityId = name, At = clock.GetUtcNow().ToUnixTimeMilliseconds(),
        });
        return true;
    }
}
