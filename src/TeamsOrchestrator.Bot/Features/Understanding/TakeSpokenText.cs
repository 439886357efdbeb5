using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Models;

namespace TeamsOrchestrator.Bot.Features.Understanding;

/// <summary>Takes what is no command, where there is a language model to read it: in a personal chat, and where it is more than a slip in a command.</summary>
internal sealed class TakeSpokenText(HiringDb db, ModelClients models, SpokenWords words, IFilesWithoutCommand files, WorkQueue queue, Outbox outbox, KeyFactory ids, TimeProvider clock) : IFreeText
{
    private const int LeastWords = 3;
    private const int LongestText = 2000;

    public async Task<bool> TakeAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var text = call.Arguments.Trim();
        if (models.Main is null || !call.Actor.InPersonalChat || text.Length > LongestText || text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length < LeastWords)
        {
            return false;
        }

        var spoken = new SpokenText
        {
            Id = ids.Next(), TenantId = db.Tenant.Id, PersonId = call.Actor.Id, ConversationRefId = call.Actor.Conversation.Id, CreatedAt = clock.GetUtcNow().ToUnixTimeMilliseconds(),
            BatchId = files.Keep(call),
        };
        words.MakeKey(spoken);
        spoken.Text = await words.CloseAsync(spoken, text, cancellationToken);
        db.SpokenTexts.Add(spoken);
        queue.Ask(WorkKind.ReadSpokenText, spoken.Id);
        outbox.Post(call.Actor.Conversation, SpokenCard.Name(spoken.Id));
        return true;
    }
}
