using TeamsOrchestrator.Bot.Chat;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Makes of the name that a file came under one that can be shown: without folders, without what a reader cannot see, and not too long.</summary>
internal static class FileName
{
    /// <summary>The longest name that is kept.</summary>
    public const int Longest = 120;

    private const int LongestExtension = 12;

    /// <summary>Cleans a name.</summary>
    /// <param name="name">The name as it came, or null.</param>
    /// <param name="fileType">The extension without its dot, where the channel says it; added to a name that has none.</param>
    /// <returns>The name; never empty.</returns>
    public static string Clean(string? name, string? fileType = null)
    {
        var clean = VisibleText.Of(name is null ? string.Empty : name[(name.LastIndexOfAny(['/', '\\']) + 1)..]);
        var type = VisibleText.Of(fileType ?? string.Empty);
        clean = clean.Length == 0 ? "file" : clean;
        clean = Path.GetExtension(clean).Length == 0 && type.Length is > 0 and < LongestExtension ? $"{clean}.{type}" : clean;
        if (clean.Length <= Longest)
        {
            return clean;
        }

        var extension = Path.GetExtension(clean) is { Length: <= LongestExtension } usual ? usual : string.Empty;
        return ShortText.Cut(clean, Longest - extension.Length - 1) + extension;
    }
}
