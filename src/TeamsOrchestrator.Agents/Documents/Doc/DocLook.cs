namespace TeamsOrchestrator.Agents.Documents.Doc;

/// <summary>How a run of text looks, as far as it matters for whether somebody can see it.</summary>
/// <param name="IsHidden">Whether it is formatted as hidden, or smaller than anybody can read.</param>
/// <param name="IsDeleted">Whether somebody deleted it and Word keeps it as a change.</param>
/// <param name="IsNearlyWhite">Whether its colour can hardly be told from paper.</param>
/// <param name="HasGround">Whether a colour lies behind it.</param>
/// <param name="IsSpecial">Whether a character in it stands for something else, such as a picture.</param>
internal readonly record struct DocLook(bool IsHidden, bool IsDeleted, bool IsNearlyWhite, bool HasGround, bool IsSpecial)
{
    private const int TinyHalfPoints = 6;
    private const int NearlyWhite = 0xEE;
    private const int WhiteOfSixteen = 8;

    /// <summary>Gets the look of text of which nothing is said.</summary>
    public static DocLook Plain { get; }

    /// <summary>Reads what is said of a run.</summary>
    /// <param name="changes">How it differs from its style.</param>
    /// <returns>The look.</returns>
    public static DocLook Read(ReadOnlySpan<byte> changes)
    {
        var look = Plain;
        var change = new DocChange(changes);
        while (change.Next())
        {
            look = change.Number switch
            {
                0x083C => look with { IsHidden = look.IsHidden || IsOn(change.First) },
                0x0800 => look with { IsDeleted = IsOn(change.First) },
                0x0855 => look with { IsSpecial = IsOn(change.First) },
                0x4A43 => look with { IsHidden = look.IsHidden || change.Word < TinyHalfPoints },
                0x2A42 => look with { IsNearlyWhite = change.First == WhiteOfSixteen },
                0x6870 => look with { IsNearlyWhite = IsWhite(change.Value) },
                0x2A0C => look with { HasGround = look.HasGround || change.First is not (0 or WhiteOfSixteen) },
                0x4866 => look with { HasGround = look.HasGround || DocShade.IsDarker(change.Word) },
                0xCA71 => look with { HasGround = look.HasGround || DocShade.IsDarker(change.Value) },
                _ => look,
            };
        }

        return look;
    }

    /// <summary>Says whether a colour of red, green and blue can hardly be told from paper. The fourth byte says that it is no colour but the usual one.</summary>
    /// <param name="color">The four bytes.</param>
    /// <returns>Whether it is nearly white.</returns>
    public static bool IsWhite(ReadOnlySpan<byte> color) =>
        color.Length == 4 && color[3] == 0 && color[0] >= NearlyWhite && color[1] >= NearlyWhite && color[2] >= NearlyWhite;

    // 0x80 says "as the style does", and styles are not read.
    private static bool IsOn(int value) => value is 1 or 0x81;
}
