using System.Net.Mime;
using Microsoft.Net.Http.Headers;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;

namespace TeamsOrchestrator.Bot.Downloads;

/// <summary>Hands something out once to whoever holds its ticket. It never opens in the browser: what came from outside is data, also for the browser.</summary>
internal static class DownloadEndpoint
{
    private const string Over = "This link was used already or has expired. Ask for it again in the chat.";

    public static void MapDownloads(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(DownloadLinks.Path + "{token}", SendAsync);

    private static async Task<IResult> SendAsync(
        string token, DownloadTickets tickets, IEnumerable<DownloadRegistration> registrations, IServiceScopeFactory scopes, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        if (tickets.Read(token) is not { } ticket)
        {
            return NotFound(Over);
        }

        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(ticket.TenantId);
        if (!await scope.ServiceProvider.GetRequiredService<UsedTickets>().UseAsync(ticket, token, http.RequestAborted))
        {
            return NotFound(Over);
        }

        var handler = registrations.Single(registration => string.Equals(registration.Kind, ticket.Kind, StringComparison.Ordinal)).Handler;
        var file = await ((IDownload)scope.ServiceProvider.GetRequiredService(handler)).ReadAsync(ticket, http.RequestAborted);
        if (file is null)
        {
            return NotFound("The file is no longer here.");
        }

        try
        {
            await scope.ServiceProvider.GetRequiredService<UnitOfWork>().CommitAsync(http.RequestAborted);
        }
        catch (Exception exception) when (Conflict.Is(exception))
        {
            return NotFound(Over); // somebody else used it in the same moment
        }

        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.Name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return Results.Bytes(file.Content, MediaTypeNames.Application.Octet);
    }

    private static IResult NotFound(string text) => Results.Text(text, MediaTypeNames.Text.Plain, statusCode: StatusCodes.Status404NotFound);
}
