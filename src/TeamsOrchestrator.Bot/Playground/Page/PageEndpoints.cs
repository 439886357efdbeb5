using System.Security.Cryptography;
using System.Text;

namespace TeamsOrchestrator.Bot.Playground.Page;

/// <summary>Serves the built page under a content security policy that allows nothing from elsewhere.</summary>
internal static class PageEndpoints
{
    private const string NotBuilt =
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>TeamsOrchestrator</title><p>The bot is running, but its page was not built. "
        + "Install Node.js 20.19 or later and build again without <code>-p:SkipWeb=true</code>.</p></html>";

    public static void MapPage(this IEndpointRouteBuilder app, PlaygroundOptions options)
    {
        app.MapGet("/", context => ServeAsync(context, Path.Combine(options.WebDirectory, "index.html")));
        app.MapGet("/gallery.html", context => ServeAsync(context, Path.Combine(options.WebDirectory, "gallery.html")));
        var assets = Path.GetFullPath(Path.Combine(options.WebDirectory, "assets"));
        app.MapGet("/assets/{file}", (string file, HttpResponse response) => Asset(assets, file, response));
    }

    private static async Task ServeAsync(HttpContext context, string file)
    {
        // Fluent UI makes style elements at run time; the number lets those through and no others.
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data:; font-src 'self' data:; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        context.Response.ContentType = "text/html; charset=utf-8";
        if (!File.Exists(file))
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            await context.Response.WriteAsync(NotBuilt, context.RequestAborted);
            return;
        }

        var page = await File.ReadAllTextAsync(file, Encoding.UTF8, context.RequestAborted);
        await context.Response.WriteAsync(page.Replace("__NONCE__", nonce, StringComparison.Ordinal), context.RequestAborted);
    }

    private static IResult Asset(string folder, string file, HttpResponse response)
    {
        var path = Path.Combine(folder, Path.GetFileName(file));
        if (!File.Exists(path))
        {
            return Results.NotFound();
        }

        response.Headers.CacheControl = "no-cache";
        response.Headers.XContentTypeOptions = "nosniff";
        var contentType = Path.GetExtension(file) switch
        {
            ".js" => "text/javascript",
            ".css" => "text/css",
            ".svg" => "image/svg+xml",
            ".png" => "image/png",
            ".woff2" => "font/woff2",
            _ => "application/octet-stream",
        };

        return Results.File(path, contentType, lastModified: new DateTimeOffset(File.GetLastWriteTimeUtc(path)));
    }
}
