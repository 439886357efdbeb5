using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Downloads;

namespace TeamsOrchestrator.Bot.Features.Reviews.Cvs;

/// <summary>The file of a CV, by a link.</summary>
internal sealed class CvDownload(CvFile files) : IDownload
{
    public static string Kind => FileOffer.ReceivedFile;

    public Task<DownloadedFile?> ReadAsync(DownloadTicket ticket, CancellationToken cancellationToken) => files.ReadAsync(ticket.SubjectId, ticket.PersonId, cancellationToken);
}
