using System.Globalization;

namespace TeamsOrchestrator.Hiring.Workflows;

/// <summary>How often an agent is tried before people are told, and how long it rests in between.</summary>
/// <param name="Attempts">How often, from 1 to 20.</param>
/// <param name="Pause">How long; null for ever longer pauses.</param>
public sealed record RetryRule(int Attempts, TimeSpan? Pause)
{
    /// <summary>The most attempts.</summary>
    public const int MostAttempts = 20;

    /// <summary>Reads a pause such as <c>30s</c>, <c>5m</c> or <c>1h</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The pause, or null where the text says none.</returns>
    public static TimeSpan? ParsePause(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > 1 && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 999
            ? text[^1] switch { 's' => TimeSpan.FromSeconds(number), 'm' => TimeSpan.FromMinutes(number), 'h' => TimeSpan.FromHours(number), _ => null }
            : null;
    }
}
