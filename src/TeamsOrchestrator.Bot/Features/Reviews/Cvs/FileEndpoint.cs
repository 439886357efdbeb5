using System.Net.Mime;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.Audit;

namespace TeamsOrchestrator.Bot.Features.Reviews.Cvs;

/// <summary>Hands a file out once to whoever holds its ticket. It never opens in the browser: a CV is data, also for the browser.</summary>
internal static class FileEndpoint
{
    public static void MapCvFiles(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(FileLinks.Path + "{token}", SendAsync);

    private static async Task<IResult> SendAsync(string token, FileTickets tickets, IServiceScopeFactory scopes, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        if (tickets.Redeem(token) is not { } ticket)
        {
            return Results.Text("This link was used already or has expired. Choose Open CV again.", MediaTypeNames.Text.Plain, statusCode: StatusCodes.Status404NotFound);
        }

        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(ticket.TenantId);
        var db = scope.ServiceProvider.GetRequiredService<HiringDb>();
        var file = await db.Files.AsNoTracking().SingleOrDefaultAsync(row => row.Id == ticket.FileId, http.RequestAborted);
        var blob = file is null ? null : await db.Blobs.AsNoTracking().SingleOrDefaultAsync(row => row.Id == file.BlobId, http.RequestAborted);
        var bytes = blob is null ? null : await scope.ServiceProvider.GetRequiredService<CandidateVault>().UnprotectAsync(blob.KeyId, blob.Content, http.RequestAborted);
        if (bytes is null)
        {
            return Results.Text("The file is no longer here.", MediaTypeNames.Text.Plain, statusCode: StatusCodes.Status404NotFound);
        }

        scope.ServiceProvider.GetRequiredService<AuditLog>().Add(
            file!.RequisitionId ?? AuditLog.TenantChain, AuditActor.Person(ticket.PersonId), "cv.downloaded", file.CandidateId ?? file.Id, detail: null, file.CandidateId);
        await scope.ServiceProvider.GetRequiredService<UnitOfWork>().CommitAsync(http.RequestAborted);
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.Name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return Results.Bytes(bytes, MediaTypeNames.Application.Octet);
    }
}
