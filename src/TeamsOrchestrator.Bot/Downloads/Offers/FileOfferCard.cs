using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Teams.Activities;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Downloads.Offers;

/// <summary>Teams' own question whether the person wants the file; once answered, a line that says what came of it.</summary>
internal sealed class FileOfferCard(HiringDb db) : ICard
{
    public static string Kind => "cv-offer";

    public static CardName Name(FileOffer offer) => new(Kind, $"cv-offer:{offer.Id:N}", offer.Id);

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        var offer = await db.FileOffers.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Name.SubjectId, cancellationToken);
        if (offer is null || offer.PersonId != request.Reader?.Id)
        {
            return RenderedCard.Of(request.Words["Download_OfferGone"]);
        }

        if (offer.DownloadKind is not null)
        {
            return Build(offer, offer.DownloadName ?? offer.DownloadKind, offer.DownloadSize ?? 0, "Download_OfferFile", request.Words);
        }

        var file = await db.Files.AsNoTracking().SingleOrDefaultAsync(row => row.Id == offer.FileId, cancellationToken);
        return file is null
            ? RenderedCard.Of(request.Words["Download_OfferGone"])
            : Build(offer, file.Name, await SizeAsync(file, cancellationToken), "Download_OfferDescription", request.Words);
    }

    private static RenderedCard Build(FileOffer offer, string fileName, long size, string description, Words words)
    {
        var name = CardText.Escape(ShortText.Cut(fileName, 120));
        return offer.State switch
        {
            FileOfferState.Open => RenderedCard.Of(
                OutgoingAttachment.FileConsent(
                    fileName, words[description], size, JsonSerializer.SerializeToElement(new OfferContext(offer.Id), DownloadsJson.Default.OfferContext)),
                words["Download_OfferSummary"]),
            FileOfferState.Accepted => RenderedCard.Of(words["Download_OfferAccepted", name]),
            FileOfferState.Declined => RenderedCard.Of(words["Download_OfferDeclined", name]),
            FileOfferState.Delivered => RenderedCard.Of(words["Download_OfferDelivered", name]),
            _ => RenderedCard.Of(words["Download_OfferFailed", name]),
        };
    }

    private async Task<long> SizeAsync(ReceivedFile file, CancellationToken cancellationToken) =>
        await db.Blobs.Where(row => row.Id == file.BlobId).Select(row => (long?)row.Content.Length).SingleOrDefaultAsync(cancellationToken) ?? 0;
}
