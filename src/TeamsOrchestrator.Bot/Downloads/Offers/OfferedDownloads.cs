using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;

namespace TeamsOrchestrator.Bot.Downloads.Offers;

/// <summary>Hands a download to a person: in local mode by a link that works once, in Teams by an offer that the person accepts.</summary>
internal sealed class OfferedDownloads(HiringDb db, KeyFactory ids, Outbox outbox, DownloadLinks links)
{
    /// <summary>Makes a link, or posts an offer to the chat of the click.</summary>
    /// <param name="actor">The person, in the personal chat.</param>
    /// <param name="ticket">What may be fetched.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="size">About how large it is, in bytes.</param>
    /// <returns>The link, or null where the file was offered.</returns>
    public string? Issue(Actor actor, DownloadTicket ticket, string name, long size)
    {
        if (links.Available)
        {
            return links.Issue(ticket);
        }

        var offer = new FileOffer
        {
            Id = ids.Next(), TenantId = ticket.TenantId, FileId = ticket.SubjectId, PersonId = actor.Id, ConversationRefId = actor.Conversation.Id,
            DownloadKind = ticket.Kind, DownloadParameters = ticket.Parameters, DownloadName = name, DownloadSize = size,
        };
        db.FileOffers.Add(offer);
        outbox.Post(actor.Conversation, FileOfferCard.Name(offer));
        return null;
    }
}
