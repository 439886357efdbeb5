using System.Globalization;
using System.Resources;
using TeamsOrchestrator.Hiring.WorkingTime;

namespace TeamsOrchestrator.Bot.Chat;

/// <summary>The words that people see, in one language. They come from the resource files beside the slices (<c>Words.resx</c>, <c>Words.de.resx</c>).</summary>
internal sealed class Words
{
    private static readonly IReadOnlyList<ResourceManager> Sources = [.. typeof(Words).Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(".Words.resources", StringComparison.Ordinal))
        .Select(name => new ResourceManager(name[..^".resources".Length], typeof(Words).Assembly))];

    private static readonly Words English = new(CultureInfo.GetCultureInfo("en-GB"));

    private Words(CultureInfo culture) => Culture = culture;

    /// <summary>Gets the language, which numbers and dates follow too.</summary>
    public CultureInfo Culture { get; }

    /// <summary>Gets the address of the instructions for use, which cards link to; null where none is known.</summary>
    public string? Instructions { get; private init; }

    /// <summary>Gets the words of a key, with values in their places.</summary>
    /// <exception cref="MissingManifestResourceException">No resource file has the key.</exception>
    public string this[string key, params object?[] values]
    {
        get
        {
            var text = Sources.Select(source => source.GetString(key, Culture)).FirstOrDefault(found => found is not null)
                ?? throw new MissingManifestResourceException($"No resource file has the words '{key}'.");
            return values.Length == 0 ? text : string.Format(Culture, text, values);
        }
    }

    /// <summary>Gets the words of a key with a number in the first place; where it is one, those of the key that ends with <c>One</c>.</summary>
    public string Count(string key, int count, params object?[] values) => this[count == 1 ? key + "One" : key, [count, .. values]];

    /// <summary>Returns the words for a reader: German for a German locale, else English.</summary>
    public static Words For(string? locale)
    {
        if (locale is null || !locale.StartsWith("de", StringComparison.OrdinalIgnoreCase))
        {
            return English;
        }

        try
        {
            return new Words(CultureInfo.GetCultureInfo(locale));
        }
        catch (CultureNotFoundException)
        {
            return new Words(CultureInfo.GetCultureInfo("de-DE"));
        }
    }

    /// <summary>Returns the same words for a card whose reader can open the instructions for use.</summary>
    public Words WithInstructions(string? address) => new(Culture) { Instructions = address };

    /// <summary>Returns an instant as a reader in a time zone says it, with the weekday.</summary>
    public string When(long unixMilliseconds, string? timeZone) => Local(unixMilliseconds, timeZone).ToString(this["When_Format"], Culture);

    /// <summary>Returns the time of an instant as a clock in a time zone shows it.</summary>
    public string Time(long unixMilliseconds, string? timeZone) => Local(unixMilliseconds, timeZone).ToString(this["When_TimeFormat"], Culture);

    /// <summary>Says by which day a decision is asked for, or that this day has passed.</summary>
    /// <param name="dueAt">The due instant in Unix milliseconds, or null where there is none.</param>
    /// <param name="now">The time in Unix milliseconds.</param>
    /// <param name="timeZone">The reader's IANA time zone, or null.</param>
    /// <param name="expiredAt">When the question expired, in Unix milliseconds, or null.</param>
    /// <returns>A sentence, or null where nothing is due.</returns>
    public string? Due(long? dueAt, long now, string? timeZone, long? expiredAt = null) => dueAt is not { } due
        ? null
        : expiredAt is { } expired ? this["When_Expired", Day(expired, timeZone)]
        : this[due < now ? "When_DueBefore" : "When_DueBy", Day(due, timeZone)];

    /// <summary>Returns the day of an instant as a reader in a time zone says it, with the weekday.</summary>
    public string Day(long unixMilliseconds, string? timeZone) => Local(unixMilliseconds, timeZone).ToString(this["When_DayFormat"], Culture);

    /// <summary>Puts the marks around what somebody wrote, as the language does. Marks inside it stay as they are.</summary>
    public string Quote(string text) => this["Chat_Quoted", text];

    /// <summary>Joins names: "Ana, Ben and Cy".</summary>
    public string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => string.Empty,
        1 => items[0],
        _ => this["List_And", string.Join(", ", items.Take(items.Count - 1)), items[^1]],
    };

    private static DateTimeOffset Local(long unixMilliseconds, string? timeZone) =>
        TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(unixMilliseconds), LocalTime.Zone(timeZone));

    /// <summary>Gets every key of the resource files, for tests.</summary>
    internal static IEnumerable<string> Keys(CultureInfo culture) => Sources
        .SelectMany(source => source.GetResourceSet(culture, createIfNotExists: true, tryParents: true)!.Cast<System.Collections.DictionaryEntry>())
        .Select(entry => (string)entry.Key);
}
