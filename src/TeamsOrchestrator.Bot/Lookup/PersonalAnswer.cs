using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.Bot.Lookup;

/// <summary>Answers with names, evidence or decisions where only the person reads them.</summary>
internal sealed class PersonalAnswer(Outbox outbox, KeyFactory ids, BotLink link, IOptions<TeamsChannelOptions> channel)
{
    /// <summary>How much of what somebody wrote an answer repeats.</summary>
    public const int LongestQuote = 80;

    /// <summary>Posts a card to the person's own chat; in a shared chat it says that it did, or posts it there for that person alone where the settings say so.</summary>
    public async Task PostAsync(Actor actor, CardName card, CancellationToken cancellationToken)
    {
        if (actor.InPersonalChat)
        {
            outbox.Post(actor.Conversation, card);
            return;
        }

        if (channel.Value.TargetedMessages)
        {
            outbox.PostTargeted(actor.Conversation, actor.Id, card);
            return;
        }

        outbox.Post(actor.Conversation, link.Url is { } url
            ? NoticeCard.Name($"personal:{ids.Next():N}", actor.Id, "Lookup_InPersonalChatLink", url)
            : NoticeCard.Name($"personal:{ids.Next():N}", actor.Id, "Lookup_InPersonalChat"));
        await outbox.PostToAsync(actor.Id, card, cancellationToken);
    }

    /// <summary>Posts a sentence to the person's own chat.</summary>
    public Task SayAsync(Actor actor, string words, IReadOnlyList<string> values, CancellationToken cancellationToken) =>
        PostAsync(actor, NoticeCard.Name($"say:{ids.Next():N}", actor.Id, words, [.. values]), cancellationToken);

    /// <summary>Names a card that is posted anew each time.</summary>
    public CardName New(string kind, Guid subjectId, string? parameters = null) => new(kind, $"{kind}:{ids.Next():N}", subjectId, parameters);
}
