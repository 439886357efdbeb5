using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat.Invokes;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Teams.Inbound;
using TeamsOrchestrator.Teams.Invokes;

namespace TeamsOrchestrator.Bot.Downloads.Offers;

/// <summary>Takes a person's answer to an offered file. The file itself goes its way as a work item: its address works for a short time only.</summary>
internal sealed class AnswerOffer(HiringDb db, WorkQueue queue, Outbox outbox) : IInvoke
{
    public static string Name => InvokeNames.FileConsent;

    public async Task<InvokeResponse> HandleAsync(InvokeCall call, CancellationToken cancellationToken)
    {
        if (!FileConsentInvoke.TryRead(call.Activity, out var answer))
        {
            return InvokeResponse.NotImplemented;
        }

        if (await OfferAsync(answer, call, cancellationToken) is { } offer && Take(offer, answer))
        {
            outbox.Update(FileOfferCard.Name(offer), quiet: false);
        }

        return InvokeResponse.Ok();
    }

    // An offer is answered by the person it was made to, where it was made; whoever copies its context finds nothing.
    private async Task<FileOffer?> OfferAsync(FileConsentInvoke answer, InvokeCall call, CancellationToken cancellationToken)
    {
        var id = ContextOf(answer.Context)?.Offer;
        return await db.FileOffers.SingleOrDefaultAsync(
            row => row.Id == id && row.PersonId == call.Actor.Id && row.ConversationRefId == call.Actor.Conversation.Id, cancellationToken);
    }

    private bool Take(FileOffer offer, FileConsentInvoke answer)
    {
        if (answer.Upload is not { } upload)
        {
            return offer.Decline();
        }

        var shown = JsonSerializer.Serialize(upload with { UploadUrl = new Uri("about:blank") }, DownloadsJson.Default.FileUpload);
        if (!offer.Accept(upload.UploadUrl.AbsoluteUri, shown))
        {
            return false;
        }

        queue.Add(WorkKind.UploadFile, offer.Id, "1", priority: WorkPriority.Urgent);
        return true;
    }

    private static OfferContext? ContextOf(JsonElement? context)
    {
        try
        {
            return context?.Deserialize(DownloadsJson.Default.OfferContext);
        }
        catch (JsonException)
        {
            return null; // a context that is none of ours names no offer
        }
    }
}
