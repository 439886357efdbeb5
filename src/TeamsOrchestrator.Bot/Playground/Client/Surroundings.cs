namespace TeamsOrchestrator.Bot.Playground.Client;

/// <summary>Where a person's client is: what Teams adds to every activity.</summary>
/// <param name="Locale">The browser's language tag.</param>
/// <param name="TimeZone">The browser's IANA time zone.</param>
internal sealed record Surroundings(string? Locale, string? TimeZone);
