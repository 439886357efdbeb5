using System.Net;
using System.Security.Cryptography;
using System.Text;
using TeamsOrchestrator.Bot.Chat;

namespace TeamsOrchestrator.Bot.Tab;

/// <summary>What the personal tab shows until it shows requisitions: that it does not yet, and what to write in the chat meanwhile.</summary>
internal static class RequisitionsTab
{
    public const string Path = "/tab/requisitions";

    private const string Style =
        """
        :root { color-scheme: light dark; --text: #242424; --quiet: #616161; --link: #4f52b2; --button: #5b5fc7; --line: #d1d1d1; --page: #fff; --head: #f5f5f5; }
        @media (prefers-color-scheme: dark) { :root { --text: #fff; --quiet: #adadad; --link: #aab1fa; --line: #525252; --page: #1f1f1f; --head: #292929; } }
        body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.55 'Segoe UI', system-ui, -apple-system, Roboto, 'Helvetica Neue', sans-serif; overflow-wrap: anywhere; }
        main { max-width: 40rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
        h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 0.8rem; }
        h2 { font-size: 1.15rem; margin: 2rem 0 0.4rem; }
        dl { margin: 0; }
        dt { margin-top: 0.8rem; }
        dd { margin: 0.1rem 0 0; color: var(--quiet); }
        code { font-family: Consolas, 'Cascadia Mono', 'DejaVu Sans Mono', monospace; background: var(--head); border: 1px solid var(--line); padding: 0.1em 0.4em; border-radius: 4px; }
        .chat { display: inline-block; margin-top: 0.6rem; padding: 0.45rem 1rem; border-radius: 4px; background: var(--button); color: #fff; text-decoration: none; font-weight: 600; }
        .chat:focus-visible { outline: 3px solid var(--text); outline-offset: 2px; }
        @media (forced-colors: active) { .chat { border: 1px solid LinkText; } }
        """;

    private static readonly string[] Things = ["Status", "Pending", "Candidates", "Screen", "Help"];

    /// <summary>Gets the hash by which a policy names the style sheet.</summary>
    public static string StyleHash { get; } = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));

    /// <summary>Writes the page.</summary>
    /// <param name="words">The reader's words.</param>
    /// <param name="chat">The link that opens the chat with the bot, or null where there is none.</param>
    public static string Render(Words words, string? chat)
    {
        string Text(string key) => WebUtility.HtmlEncode(words[key]);
        var language = words.Culture.TwoLetterISOLanguageName;
        var link = chat is null ? string.Empty : $"""<p><a class="chat" href="{WebUtility.HtmlEncode(chat)}" target="_blank" rel="noopener">{Text("Tab_OpenChat")}</a></p>""";
        var things = string.Concat(Things.Select(thing => $"""<dt><code>{Text($"Tab_{thing}Say")}</code></dt><dd>{Text($"Tab_{thing}Meaning")}</dd>"""));
        return $"""<!doctype html><html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{Text("Tab_Title")} · TeamsOrchestrator</title><link rel="icon" href="data:,"><style>{Style}</style></head>"""
            + $"""<body><main><h1>{Text("Tab_Heading")}</h1><p>{Text("Tab_Later")}</p>{link}<h2>{Text("Tab_WhatToSay")}</h2><dl>{things}</dl></main></body></html>""";
    }
}
