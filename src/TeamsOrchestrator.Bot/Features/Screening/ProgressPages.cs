using System.Globalization;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Which pages of the progress card's lists are shown, from 0.</summary>
/// <param name="Cvs">The page of the CVs.</param>
/// <param name="Problems">The page of what needs a look.</param>
/// <param name="CvsOpen">Whether the CVs are unfolded.</param>
internal sealed record ProgressPages(int Cvs, int Problems, bool CvsOpen = false)
{
    private const string Open = "open";

    /// <summary>Reads what <see cref="ToString"/> wrote; anything else is the first pages.</summary>
    public static ProgressPages Parse(string? text)
    {
        var parts = (text ?? string.Empty).Split(':');
        return new ProgressPages(Number(parts[0]), parts.Length > 1 ? Number(parts[1]) : 0, parts.Length > 2 && string.Equals(parts[2], Open, StringComparison.Ordinal));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Cvs}:{Problems}{(CvsOpen ? $":{Open}" : string.Empty)}");

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 0;
}
