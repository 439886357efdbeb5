namespace TeamsOrchestrator.Agents.Documents.Doc;

/// <summary>Says whether what lies behind text is darker than paper.</summary>
internal static class DocShade
{
    private const int WhiteOfSixteen = 8;
    private const int Whole = 10;

    /// <summary>Reads a shade of Word 97: the numbers of two colours of sixteen, and of a pattern.</summary>
    /// <param name="shade">The number.</param>
    /// <returns>Whether it is darker.</returns>
    public static bool IsDarker(int shade) => (shade >> 10) != 0 || ((shade >> 5) & 0x1F) is not (0 or WhiteOfSixteen);

    /// <summary>Reads a shade of later versions: two colours and a pattern.</summary>
    /// <param name="shade">Ten bytes.</param>
    /// <returns>Whether it is darker.</returns>
    public static bool IsDarker(ReadOnlySpan<byte> shade) =>
        shade.Length >= Whole && ((shade[8] | (shade[9] << 8)) is not (0 or 0xFFFF) || (shade[7] == 0 && !DocLook.IsWhite(shade[4..8])));

    /// <summary>Reads the shades of the cells of a row.</summary>
    /// <param name="shades">One after the other.</param>
    /// <returns>Whether any is darker.</returns>
    public static bool IsAnyDarker(ReadOnlySpan<byte> shades)
    {
        for (; shades.Length >= Whole; shades = shades[Whole..])
        {
            if (IsDarker(shades[..Whole]))
            {
                return true;
            }
        }

        return false;
    }
}
