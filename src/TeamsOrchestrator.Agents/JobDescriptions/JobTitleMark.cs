using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Drafting;

namespace TeamsOrchestrator.Agents.JobDescriptions;

/// <summary>Says whether a German title addresses everybody, whatever their gender.</summary>
internal static class JobTitleMark
{
    private const string Mark = " (m/w/d)";

    private static readonly Regex ForEverybody = Phrases.Of(
        @"\((\s*[mwfdxi]\s*[/|,]){1,3}\s*[mwfdxi]\s*\)|\((all genders?|gn|alle( geschlechter)?|divers|a)\)|[:*_]in(nen)?\b|/-?in(nen)?\b|\w{3,}in(nen)? ?(/|und|oder|bzw\.) ?\w|\w ?(/|und|oder|bzw\.) ?\w{3,}in(nen)?\b|\w(kraft|person|leitung|assistenz|hilfe|vertretung|management|lead)\b");

    /// <summary>Says whether a title is for everybody.</summary>
    public static bool IsIn(string title) => Patiently.Do(() => ForEverybody.IsMatch(title));

    /// <summary>Writes a title so that it is for everybody, where the language needs it.</summary>
    public static string For(string title, string language) => language != "de" || IsIn(title) ? title : title + Mark;
}
