namespace TeamsOrchestrator.Bot.Features.Reviews.Cvs;

/// <summary>Lets one person fetch one file once.</summary>
internal sealed record FileTicket(string TenantId, Guid FileId, Guid PersonId, DateTimeOffset ValidUntil);
