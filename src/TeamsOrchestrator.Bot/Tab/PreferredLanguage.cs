using Microsoft.Net.Http.Headers;

namespace TeamsOrchestrator.Bot.Tab;

/// <summary>The language in which a browser wants a page: the first of those it asks for that we speak.</summary>
internal static class PreferredLanguage
{
    private static readonly string[] Spoken = ["en", "de"];

    /// <summary>Finds it.</summary>
    /// <returns>A locale such as <c>de-AT</c>; English where none of ours is asked for.</returns>
    public static string Of(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .Where(language => language.Quality is not 0)
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(language => language.Value.Value ?? string.Empty)
        .FirstOrDefault(locale => Spoken.Contains(locale.Split('-')[0], StringComparer.OrdinalIgnoreCase)) ?? Spoken[0];
}
