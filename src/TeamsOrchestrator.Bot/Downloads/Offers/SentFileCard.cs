using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Teams.Activities;
using TeamsOrchestrator.Teams.Invokes;

namespace TeamsOrchestrator.Bot.Downloads.Offers;

/// <summary>The file where Teams put it.</summary>
internal sealed class SentFileCard(HiringDb db) : ICard
{
    public static string Kind => "cv-sent";

    public static CardName Name(FileOffer offer) => new(Kind, $"cv-sent:{offer.Id:N}", offer.Id);

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        var offer = await db.FileOffers.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Name.SubjectId, cancellationToken);
        return offer is { State: FileOfferState.Delivered, Shown: { } shown } && offer.PersonId == request.Reader?.Id
            ? RenderedCard.Of(OutgoingAttachment.FileInfo(JsonSerializer.Deserialize(shown, DownloadsJson.Default.FileUpload)!), request.Words["Download_SentSummary"])
            : null;
    }
}
