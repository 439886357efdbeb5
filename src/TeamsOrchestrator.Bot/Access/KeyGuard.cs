using System.Net.Mime;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Net.Http.Headers;

namespace TeamsOrchestrator.Bot.Access;

/// <summary>Lets nobody in who has not shown the playground's key. Only the health checks are open.</summary>
internal sealed partial class KeyGuard(RequestDelegate next, PlaygroundKey key, InsideMark inside, ILogger<KeyGuard> logger)
{
    public const string CookieName = "playground-key";

    private const string Needed = "This page is kept by a key. Ask whoever runs the bot for it.";
    private const string Wrong = "This is not the key.";

    private static readonly CookieBuilder Cookie = new()
    {
        HttpOnly = true, SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Strict, SecurePolicy = CookieSecurePolicy.SameAsRequest, Path = "/",
    };

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) && request.Path == "/" && request.Query["key"] is [{ Length: > 0 } shown])
        {
            return key.IsKey(shown) || key.IsKey(AsTyped(request)) ? LetInAsync(context) : RefuseAsync(context, Wrong);
        }

        return request.Path.StartsWithSegments("/health", StringComparison.Ordinal) || key.IsCookie(request.Cookies[CookieName]) || inside.IsOn(request)
            ? next(context)
            : RefuseAsync(context, Needed);
    }

    // A form writes a blank as a plus sign; somebody who put a key with a plus sign into the address means it.
    private static string AsTyped(HttpRequest request) => Uri.UnescapeDataString(
        request.QueryString.Value!.TrimStart('?').Split('&').FirstOrDefault(pair => pair.StartsWith("key=", StringComparison.OrdinalIgnoreCase))?["key=".Length..] ?? string.Empty);

    // A page that goes on by itself and no redirect: after a link from elsewhere, a redirect would still count as coming from there and show no strict cookie.
    private Task LetInAsync(HttpContext context)
    {
        context.Response.Cookies.Append(CookieName, key.Cookie, Cookie.Build(context));
        return KeyPage.WriteAsync(context, KeyPage.GoOn);
    }

    private Task RefuseAsync(HttpContext context, string why)
    {
        Log.Refused(logger, context.Request.Method, why);
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = "Cookie realm=\"playground\"";
        context.Response.Headers.CacheControl = "no-store";
        var html = context.Request.GetTypedHeaders().Accept.Any(type => type.MediaType.Equals(MediaTypeNames.Text.Html, StringComparison.OrdinalIgnoreCase));
        return html ? KeyPage.WriteAsync(context, KeyPage.Ask(why)) : context.Response.WriteAsJsonAsync(new KeyRefusal(why), context.RequestAborted);
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 950, Level = LogLevel.Information, Message = "A {Method} request without the playground's key was refused: {Reason}")]
        public static partial void Refused(ILogger logger, string method, string reason);
    }
}
