using System.Globalization;

namespace TeamsOrchestrator.Agents.Documents.Pdf;

/// <summary>Tells text from shapes: some fonts draw letters without saying which they are, and what comes out then is nobody's language.</summary>
internal static class PdfLetters
{
    private const int FewestSigns = 40;

    /// <summary>Says whether the letters of a file are not known.</summary>
    /// <param name="pages">Its pages.</param>
    /// <returns>Whether most of what was read are no letters.</returns>
    public static bool AreUnknown(IEnumerable<DocumentPage> pages)
    {
        int known = 0, unknown = 0;
        foreach (var character in pages.SelectMany(page => page.Lines).SelectMany(line => line).Where(character => !char.IsWhiteSpace(character)))
        {
            var isUnknown = char.GetUnicodeCategory(character) is UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Control or UnicodeCategory.OtherSymbol
                or UnicodeCategory.MathSymbol or UnicodeCategory.ModifierSymbol;
            known += isUnknown ? 0 : 1;
            unknown += isUnknown ? 1 : 0;
        }

        return known + unknown >= FewestSigns && unknown > known;
    }
}
