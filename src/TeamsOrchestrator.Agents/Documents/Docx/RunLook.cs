namespace TeamsOrchestrator.Agents.Documents.Docx;

/// <summary>How a run of text looks, as far as it matters for whether somebody can see it. Null: not said here.</summary>
internal sealed record RunLook
{
    // Word's own smallest sizes for footnotes are 12 half-points and more.
    private const int TinyHalfPoints = 6;
    private const int NearlyWhite = 0xEE;

    public static RunLook Plain { get; } = new();

    /// <summary>Gets whether the text is formatted as hidden.</summary>
    public bool? Vanish { get; init; }

    /// <summary>Gets the colour as <c>RRGGBB</c> or <c>auto</c>.</summary>
    public string? Color { get; init; }

    /// <summary>Gets the size in half-points.</summary>
    public int? HalfPoints { get; init; }

    /// <summary>Gets whether a shading or highlight lies behind the text.</summary>
    public bool? Shaded { get; init; }

    /// <summary>Gets whether nobody could read it on any background.</summary>
    public bool IsInvisible => Vanish == true || HalfPoints < TinyHalfPoints;

    /// <summary>Gets whether nobody could read it on white paper.</summary>
    public bool IsWhite => Shaded != true && IsNearlyWhite(Color);

    /// <summary>Returns this look with the gaps filled from the one that it builds on.</summary>
    /// <param name="under">The look of the style underneath.</param>
    /// <returns>Both together.</returns>
    public RunLook Over(RunLook under) => new()
    {
        Vanish = Vanish ?? under.Vanish,
        Color = Color ?? under.Color,
        HalfPoints = HalfPoints ?? under.HalfPoints,
        Shaded = Shaded ?? under.Shaded,
    };

    /// <summary>Says whether a colour can hardly be told from white.</summary>
    /// <param name="color">The colour as <c>RRGGBB</c>, <c>auto</c> or null.</param>
    /// <returns>Whether it is nearly white.</returns>
    public static bool IsNearlyWhite(string? color) =>
        color is { Length: 6 }
        && int.TryParse(color, System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out var rgb)
        && (rgb >> 16) >= NearlyWhite && ((rgb >> 8) & 0xFF) >= NearlyWhite && (rgb & 0xFF) >= NearlyWhite;
}
