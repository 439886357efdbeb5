using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Teams.Activities;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews.Cvs.Offers;

/// <summary>Teams' own question whether the person wants the file; once answered, a line that says what came of it.</summary>
internal sealed class CvOfferCard(HiringDb db) : ICard
{
    public static string Kind => "cv-offer";

    public static CardName Name(FileOffer offer) => new(Kind, $"cv-offer:{offer.Id:N}", offer.Id);

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        var offer = await db.FileOffers.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Name.SubjectId, cancellationToken);
        var file = offer is null ? null : await db.Files.AsNoTracking().SingleOrDefaultAsync(row => row.Id == offer.FileId, cancellationToken);
        return offer is null || file is null || offer.PersonId != request.Reader?.Id
            ? RenderedCard.Of(request.Words["Cv_OfferGone"])
            : Build(offer, file, await SizeAsync(file, cancellationToken), request.Words);
    }

    private static RenderedCard Build(FileOffer offer, ReceivedFile file, long size, Words words)
    {
        var name = CardText.Escape(DecisionWords.Cut(file.Name, 120));
        return offer.State switch
        {
            FileOfferState.Open => RenderedCard.Of(
                OutgoingAttachment.FileConsent(
                    file.Name, words["Cv_OfferDescription"], size, JsonSerializer.SerializeToElement(new OfferContext(offer.Id), ReviewsJson.Default.OfferContext)),
                words["Cv_OfferSummary"]),
            FileOfferState.Accepted => RenderedCard.Of(words["Cv_OfferAccepted", name]),
            FileOfferState.Declined => RenderedCard.Of(words["Cv_OfferDeclined", name]),
            FileOfferState.Delivered => RenderedCard.Of(words["Cv_OfferDelivered", name]),
            _ => RenderedCard.Of(words["Cv_OfferFailed", name]),
        };
    }

    private async Task<long> SizeAsync(ReceivedFile file, CancellationToken cancellationToken) =>
        await db.Blobs.Where(row => row.Id == file.BlobId).Select(row => (long?)row.Content.Length).SingleOrDefaultAsync(cancellationToken) ?? 0;
}
