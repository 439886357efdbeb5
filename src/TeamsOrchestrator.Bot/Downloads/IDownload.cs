namespace TeamsOrchestrator.Bot.Downloads;

/// <summary>Makes the content of one kind of download. A slice registers it; audit events join the commit of the request.</summary>
internal interface IDownload
{
    /// <summary>Gets the kind that a ticket names.</summary>
    static abstract string Kind { get; }

    /// <summary>Makes the content for the person of the ticket, whose rights are checked again.</summary>
    /// <returns>The content, or null where it is no longer there or no longer the person's to see.</returns>
    Task<DownloadedFile?> ReadAsync(DownloadTicket ticket, CancellationToken cancellationToken);
}
