using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Teams.Activities;

namespace TeamsOrchestrator.Bot.Chat;

/// <summary>Remembers which messages and clicks have had their effect: a channel may deliver one several times.</summary>
internal sealed class Redeliveries(HiringDb db, TimeProvider clock)
{
    /// <summary>Names a message.</summary>
    /// <returns>The name, or null where the channel gave it no id.</returns>
    public static string? OfMessage(Activity activity) => activity.Id is { Length: > 0 } id ? id : null;

    /// <summary>Names a click, by its id and what it carries: some clients give several clicks one id.</summary>
    /// <returns>The name, or null where the channel gave it no id.</returns>
    public static string? OfClick(Activity activity) => OfMessage(activity) is { } id ? $"{id}#{Digest(activity.Value is { } value ? value.GetRawText() : string.Empty)}" : null;

    /// <summary>Names what a message was changed to.</summary>
    public static string? OfEdit(Activity activity) => OfMessage(activity) is { } id ? $"{id}#{Digest(activity.Text ?? string.Empty)}" : null;

    /// <summary>Finds what a name stands for, if it has had its effect.</summary>
    public async Task<ProcessedActivity?> FindAsync(Activity activity, string? name, CancellationToken cancellationToken)
    {
        var (channel, conversation) = (activity.ChannelId ?? string.Empty, activity.Conversation!.Id!);
        return name is null ? null : await db.ProcessedActivities.AsNoTracking().SingleOrDefaultAsync(
            row => row.ChannelId == channel && row.ConversationId == conversation && row.ActivityId == name, cancellationToken);
    }

    /// <summary>Adds to the commit that a name has had its effect.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="name">Its name, or null for none.</param>
    /// <param name="answer">The card that a click was answered with, to be shown again as it is then.</param>
    public void Remember(Activity activity, string? name, CardName? answer = null)
    {
        if (name is not null)
        {
            db.ProcessedActivities.Add(new ProcessedActivity
            {
                TenantId = db.Tenant.Id, ChannelId = activity.ChannelId ?? string.Empty, ConversationId = activity.Conversation!.Id!, ActivityId = name,
                At = clock.GetUtcNow().ToUnixTimeMilliseconds(), Answer = answer is null ? null : JsonSerializer.Serialize(answer, BotJsonContext.Default.CardName),
            });
        }
    }

    /// <summary>Reads the card that a click was answered with.</summary>
    public static CardName? AnswerOf(ProcessedActivity? processed) =>
        processed?.Answer is { } answer ? JsonSerializer.Deserialize(answer, BotJsonContext.Default.CardName) : null;

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 12));
}
