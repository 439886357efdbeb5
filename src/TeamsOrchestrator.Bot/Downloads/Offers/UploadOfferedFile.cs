using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Teams.Connector;

namespace TeamsOrchestrator.Bot.Downloads.Offers;

/// <summary>Puts an accepted file into the person's OneDrive and shows it.</summary>
internal sealed class UploadOfferedFile(HiringDb db, UnitOfWork unit, IEnumerable<DownloadRegistration> downloads, IServiceProvider services, ConnectorClient connector, Outbox outbox) : IWorkHandler
{
    private const int Attempts = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2); // the address lives for minutes only

    public static WorkKind Kind => WorkKind.UploadFile;

    public async Task RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var offer = await db.FileOffers.SingleAsync(row => row.Id == item.SubjectId, cancellationToken);
        if (offer is { State: FileOfferState.Accepted, UploadUrl: { } url })
        {
            await UploadAsync(offer, new Uri(url), item.Attempt, cancellationToken);
            outbox.Update(FileOfferCard.Name(offer), quiet: false);
        }

        await unit.CommitAsync(item, cancellationToken);
    }

    public async Task GiveUpAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var offer = await db.FileOffers.SingleAsync(row => row.Id == item.SubjectId, cancellationToken);
        offer.Fail();
        outbox.Update(FileOfferCard.Name(offer), quiet: false);
    }

    private Task<DownloadedFile?> ReadAsync(FileOffer offer, CancellationToken cancellationToken)
    {
        var kind = offer.DownloadKind ?? FileOffer.ReceivedFile;
        var handler = downloads.Single(registration => string.Equals(registration.Kind, kind, StringComparison.Ordinal)).Handler;
        return ((IDownload)services.GetRequiredService(handler)).ReadAsync(
            new DownloadTicket(offer.TenantId, offer.PersonId, kind, offer.FileId, offer.DownloadParameters), cancellationToken);
    }

    private async Task UploadAsync(FileOffer offer, Uri url, int attempt, CancellationToken cancellationToken)
    {
        try
        {
            if (await ReadAsync(offer, cancellationToken) is not { } file)
            {
                offer.Fail(); // erased meanwhile, or no longer this person's to see
                return;
            }

            await connector.UploadFileAsync(url, file.Content, cancellationToken);
            offer.Delivered();
            var conversation = await db.Conversations.SingleAsync(row => row.Id == offer.ConversationRefId, cancellationToken);
            outbox.Post(conversation, SentFileCard.Name(offer));
        }
        catch (ConnectorException exception) when (exception.Fault is ConnectorFault.Throttled or ConnectorFault.Transient && attempt < Attempts)
        {
            throw new WorkDelayedException(exception.RetryAfter ?? Pause);
        }
        catch (ConnectorException)
        {
            offer.Fail();
        }
    }
}
