using System.Net;
using System.Security.Cryptography;

namespace TeamsOrchestrator.Bot.Access;

/// <summary>The small page that asks for the key, and the one that goes on once it was right.</summary>
internal static class KeyPage
{
    public const string GoOn =
        """<meta http-equiv="refresh" content="0; url=/"></head><body><main><h1>TeamsOrchestrator</h1><p>The key is right. <a href="/">Go on to the playground</a></p></main></body></html>""";

    private const string Style =
        """
        :root { color-scheme: light dark; }
        body { margin: 0; font: 16px/1.5 'Segoe UI', system-ui, sans-serif; }
        main { max-width: 26rem; margin: 18vh auto 0; padding: 0 1rem; }
        h1 { font-size: 1.4rem; }
        form { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: end; }
        label { flex: 1 1 100%; }
        input { flex: 1 1 12rem; min-width: 0; font: inherit; padding: 0.3rem 0.6rem; }
        button { font: inherit; padding: 0.3rem 1rem; }
        """;

    public static string Ask(string why) =>
        $"""
        </head><body><main><h1>TeamsOrchestrator</h1><p role="alert">{WebUtility.HtmlEncode(why)}</p>
        <form action="/" method="get"><label for="key">Key (the setting Playground__Key)</label>
        <input id="key" name="key" type="password" autocomplete="current-password" required autofocus><button>Open</button></form></main></body></html>
        """;

    public static async Task WriteAsync(HttpContext context, string rest)
    {
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = $"default-src 'none'; style-src 'nonce-{nonce}'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer"; // the address holds the key
        headers.CacheControl = "no-store";
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(
            $"""<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>TeamsOrchestrator</title><link rel="icon" href="data:,"><style nonce="{nonce}">{Style}</style>{rest}""",
            context.RequestAborted);
    }
}
