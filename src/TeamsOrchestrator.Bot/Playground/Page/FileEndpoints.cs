using Microsoft.AspNetCore.Mvc;
using TeamsOrchestrator.Bot.Playground.Storage;

namespace TeamsOrchestrator.Bot.Playground.Page;

/// <summary>Takes the files that people attach and hands them to whoever holds a fresh link.</summary>
internal static class FileEndpoints
{
    private const long LargestFile = 260L * 1024 * 1024;

    public static void MapFiles(this IEndpointRouteBuilder app)
    {
        app.MapPost("/playground/files", UploadAsync).WithMetadata(new RequestSizeLimitAttribute(LargestFile));
        app.MapGet("/playground/files/{token}", DownloadAsync);
    }

    private static async Task<IResult> UploadAsync(HttpRequest request, string? name, Files files, CancellationToken cancellationToken)
    {
        if (request.ContentType is not "application/octet-stream")
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        if (CleanName(name) is not { } fileName)
        {
            return Results.Json(new("The file needs a name."), PlaygroundJson.Default.Refusal, statusCode: StatusCodes.Status400BadRequest);
        }

        var file = await files.AddAsync(fileName, request.Body, cancellationToken);
        return Results.Json(new(file.Id, file.Name, file.Size), PlaygroundJson.Default.FileView, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> DownloadAsync(string token, HttpResponse response, Files files, CancellationToken cancellationToken)
    {
        if (await files.FollowAsync(token, cancellationToken) is not { } file)
        {
            return Results.NotFound();
        }

        response.ContentType = "application/octet-stream";
        response.ContentLength = file.Size;
        response.Headers.ContentDisposition = "attachment";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "no-store";
        await files.CopyAsync(file.Id, response.Body, cancellationToken);

        return Results.Empty;
    }

    private static string? CleanName(string? name)
    {
        var last = name?[(name.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        return last is { Length: > 0 and <= 255 } && !last.Any(char.IsControl) ? last : null;
    }
}
