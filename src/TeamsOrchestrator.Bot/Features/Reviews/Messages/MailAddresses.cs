using System.Text.RegularExpressions;

namespace TeamsOrchestrator.Bot.Features.Reviews.Messages;

/// <summary>Reads mail addresses, and makes links that open a mail to one.</summary>
internal static partial class MailAddresses
{
    private const int LongestAddress = 254;

    // Longer ones do not open everywhere; the text stands on the card to be copied.
    private const int LongestLink = 1900;

    /// <summary>Reads an address.</summary>
    /// <returns>The address, or null where it is none.</returns>
    public static string? Read(string? text) => text?.Trim() is { Length: > 0 and <= LongestAddress } address && Address().IsMatch(address) ? address : null;

    /// <summary>Makes the link that opens a mail with everything in it; a text that is too long is left out.</summary>
    /// <param name="to">The address.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="body">The text.</param>
    /// <returns>The link, and whether the text is in it.</returns>
    public static (string Link, bool HoldsText) Link(string to, string subject, string body)
    {
        var head = $"mailto:{Uri.EscapeDataString(to).Replace("%40", "@", StringComparison.Ordinal)}?subject={Uri.EscapeDataString(subject)}";
        var whole = $"{head}&body={Uri.EscapeDataString(body.ReplaceLineEndings("\r\n"))}";
        return whole.Length <= LongestLink ? (whole, true) : (head, false);
    }

    [GeneratedRegex(@"^[^\s@<>()\[\],;:\\""]+@[^\s@<>()\[\],;:\\""]+\.[^\s@<>()\[\],;:\\"".]{2,}$", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
