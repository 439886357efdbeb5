using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Drafting;

namespace TeamsOrchestrator.Agents.JobDescriptions;

/// <summary>Words of job ads that speak to one gender more than to others, each with a neutral one (after Gaucher, Friesen and Kay, 2011).</summary>
internal static class GenderCodedWords
{
    private const string Heroes = @"\brock ?-?stars?\b|\bninjas?\b|\bgurus?\b|\bwizards?\b|\bsuperheroe?s?\b|\bsuperheld(en)?\b";

    private static readonly IReadOnlyList<(Regex Pattern, string Neutral)> English = Rules(
        (Heroes, "expert"),
        (@"\baggressive(ly)?\b", "determined"),
        (@"\bdominant\b|\bdominat(e|es|ing)\b", "leading"),
        (@"\bfearless\b", "confident"),
        (@"\bcutthroat\b|\bkiller instinct\b", "goal-oriented"),
        (@"\bthick[- ]skinned\b", "calm under pressure"),
        (@"\bwork hard,? play hard\b", "works with commitment"),
        (@"\bnurturing\b", "supportive of others"),
        (@"\bmanpower\b", "staff"),
        (@"\bmanned\b", "staffed"));

    private static readonly IReadOnlyList<(Regex Pattern, string Neutral)> German = Rules(
        (Heroes, "Profi"),
        (@"\bmacher(typ)?\b", "Person, die Dinge anpackt"),
        (@"\bkampfgeist\b|\bkämpfernatur\b", "Ausdauer"),
        (@"\beinzelkämpfer\b", "Person, die selbstständig arbeitet"),
        (@"\bdurchsetzungsstärke\b", "Überzeugungskraft"),
        (@"\bdurchsetzungsstark(e|er|es|en)?\b", "überzeugend"),
        (@"\bdominant(e|er|es|en)?\b", "führend"),
        (@"\baggressiv(e|er|es|en)?\b", "zielstrebig"),
        (@"\bpowerfrau\b|\balphatier\b|\bleitwolf\b", "Führungspersönlichkeit"),
        (@"\bfürsorglich(e|er|es|en)?\b", "aufmerksam"));

    /// <summary>Finds them, in their order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language.</param>
    public static IReadOnlyList<(string Quote, string Neutral)> Find(string text, string language)
    {
        var found = new List<(int At, string Quote, string Neutral)>();
        var offset = 0;
        foreach (var line in text.Split('\n'))
        {
            var cut = line.Length > Phrases.LongestSentence ? line[..Phrases.LongestSentence] : line;
            found.AddRange((language == "de" ? German : English).SelectMany(rule => rule.Pattern.Matches(cut).Select(match => (offset + match.Index, match.Value, rule.Neutral))));
            offset += line.Length + 1;
        }

        return [.. found.OrderBy(hit => hit.At).Select(hit => (hit.Quote, hit.Neutral)).Distinct()];
    }

    private static IReadOnlyList<(Regex Pattern, string Neutral)> Rules(params (string Pattern, string Neutral)[] rules) => [.. rules.Select(rule => (Phrases.Of(rule.Pattern), rule.Neutral))];
}
