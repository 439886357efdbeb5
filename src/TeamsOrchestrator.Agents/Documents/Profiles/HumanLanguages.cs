using System.Text.RegularExpressions;

namespace TeamsOrchestrator.Agents.Documents.Profiles;

/// <summary>Knows the languages that people speak, in English and German words.</summary>
internal static partial class HumanLanguages
{
    /// <summary>Says whether a text names a human language.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it does.</returns>
    public static bool IsNamedIn(string text) => Name().IsMatch(text);

    [GeneratedRegex(
        @"\b(?:english|german|french|spanish|italian|portuguese|dutch|polish|russian|ukrainian|czech|slovak|hungarian|romanian|bulgarian|greek|turkish|arabic|hebrew|persian|farsi|hindi|urdu|bengali|punjabi|"
        + @"tamil|telugu|marathi|chinese|mandarin|cantonese|japanese|korean|vietnamese|thai|indonesian|malay|swedish|norwegian|danish|finnish|estonian|latvian|lithuanian|croatian|serbian|bosnian|slovenian|"
        + @"albanian|macedonian|catalan|basque|galician|irish|welsh|icelandic|georgian|armenian|azerbaijani|kazakh|uzbek|swahili|amharic|afrikaans|latin|esperanto|"
        + @"englisch|deutsch|französisch|spanisch|italienisch|portugiesisch|niederländisch|polnisch|russisch|ukrainisch|tschechisch|ungarisch|rumänisch|griechisch|türkisch|arabisch|persisch|chinesisch|"
        + @"japanisch|koreanisch|schwedisch|norwegisch|dänisch|finnisch|kroatisch|serbisch|latein|français|anglais|allemand|espagnol|italien)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Name();
}
