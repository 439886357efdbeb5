namespace TeamsOrchestrator.Bot.Downloads;

/// <summary>Lets one person fetch one thing once.</summary>
/// <param name="TenantId">The tenant.</param>
/// <param name="PersonId">The person.</param>
/// <param name="Kind">Who makes the content: the <see cref="IDownload.Kind"/>.</param>
/// <param name="SubjectId">What it is about.</param>
/// <param name="Parameters">What else it depends on, in the maker's own form, or null.</param>
internal sealed record DownloadTicket(string TenantId, Guid PersonId, string Kind, Guid SubjectId, string? Parameters = null);
