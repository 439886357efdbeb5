using System.Security.Cryptography;
using System.Text;
using Markdig;

namespace TeamsOrchestrator.Bot.Instructions;

/// <summary>Serves <c>docs/instructions-for-use.md</c>, which is part of the program, as a page.</summary>
internal static class InstructionsPage
{
    public const string Path = "/instructions";

    private const string Title = "Instructions for use";

    private const string Style =
        """
        :root { color-scheme: light dark; --text: #242424; --quiet: #616161; --link: #4f52b2; --line: #d1d1d1; --page: #fff; --head: #f5f5f5; }
        @media (prefers-color-scheme: dark) { :root { --text: #fff; --quiet: #adadad; --link: #aab1fa; --line: #525252; --page: #1f1f1f; --head: #292929; } }
        body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.55 'Segoe UI', system-ui, -apple-system, Roboto, 'Helvetica Neue', sans-serif; overflow-wrap: anywhere; }
        main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
        h1 { font-size: 1.75rem; line-height: 1.25; }
        h2 { font-size: 1.25rem; margin-top: 2.2rem; }
        a { color: var(--link); }
        code { font-family: Consolas, 'Cascadia Mono', 'DejaVu Sans Mono', monospace; font-size: 0.92em; background: var(--head); padding: 0 0.25em; border-radius: 3px; }
        li { margin: 0.3rem 0; }
        table { border-collapse: collapse; width: 100%; }
        th, td { border: 1px solid var(--line); padding: 0.4rem 0.6rem; text-align: start; vertical-align: top; }
        th { background: var(--head); }
        @media (max-width: 40rem) {
          thead { display: none; }
          table, tbody, tr, td { display: block; border: 0; padding: 0; }
          tr { border: 1px solid var(--line); border-radius: 4px; padding: 0.5rem 0.7rem; margin: 0.6rem 0; }
          td + td { margin-top: 0.3rem; color: var(--quiet); }
        }
        @media print { main { max-width: none; } }
        """;

    // A CSP names the one style sheet by its hash, so that the page is the same for everybody and may be cached.
    private static readonly string StyleHash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));

    private static readonly Lazy<string> Html = new(Render);

    public static void MapInstructions(this IEndpointRouteBuilder app) => app.MapGet(Path, (HttpResponse response) =>
    {
        response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src 'sha256-{StyleHash}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.CacheControl = "no-cache";
        return Results.Text(Html.Value, "text/html", Encoding.UTF8);
    });

    private static string Render()
    {
        using var stream = typeof(InstructionsPage).Assembly.GetManifestResourceStream("Instructions.md") ?? throw new InvalidOperationException("The instructions for use are missing from the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = Markdown.ToHtml(reader.ReadToEnd(), new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoIdentifiers().Build());
        return $"""<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{Title} · TeamsOrchestrator</title><link rel="icon" href="data:,"><style>{Style}</style></head><body><main>{text}</main></body></html>""";
    }
}
