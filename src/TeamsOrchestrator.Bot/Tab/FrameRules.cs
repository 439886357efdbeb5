namespace TeamsOrchestrator.Bot.Tab;

/// <summary>Says who may show a page of ours in a frame: Teams, and nobody else.</summary>
internal static class FrameRules
{
    private static readonly string[] Teams = ["https://teams.microsoft.com", "https://*.teams.microsoft.com", "https://*.skype.com", "https://*.cloud.microsoft"];

    /// <summary>Writes the content security policy of a page that is made of text, one style sheet and links.</summary>
    /// <param name="styleHash">The SHA-256 of the style sheet, in Base64.</param>
    /// <param name="chatLink">A link into the Teams of this cloud, whose address is another one in national clouds; null in local mode.</param>
    public static string Policy(string styleHash, string? chatLink)
    {
        var hosts = chatLink is null ? Teams : Teams.Append(new Uri(chatLink).GetLeftPart(UriPartial.Authority)).Distinct(StringComparer.Ordinal);
        return $"default-src 'none'; style-src 'sha256-{styleHash}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors {string.Join(' ', hosts)}";
    }
}
