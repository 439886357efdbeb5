namespace TeamsOrchestrator.Bot.Workflows;

/// <summary>When people work. Bound to the <c>Calendar</c> section.</summary>
public sealed class CalendarOptions
{
    /// <summary>Gets or sets the country whose public holidays are no working days, as an ISO 3166 code.</summary>
    /// <value>None by default: Monday to Friday.</value>
    public string? Country { get; set; }

    /// <summary>Gets or sets when a working day begins where somebody is. Nobody gets an unasked message before.</summary>
    /// <value>The default is 08:00.</value>
    public TimeOnly WorkdayFrom { get; set; } = new(8, 0);

    /// <summary>Gets or sets when a working day ends. Nobody gets an unasked message later.</summary>
    /// <value>The default is 18:00.</value>
    public TimeOnly WorkdayUntil { get; set; } = new(18, 0);

    /// <summary>Gets the country, or null where none is set.</summary>
    internal string? Holidays => string.IsNullOrWhiteSpace(Country) ? null : Country.Trim();
}
