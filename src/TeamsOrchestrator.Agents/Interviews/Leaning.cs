using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Drafting;

namespace TeamsOrchestrator.Agents.Interviews;

/// <summary>Says which way a sentence of interview notes leans, by the words that interviewers use.</summary>
/// <remarks>It knows words, not meaning: what leans both ways or neither is called unclear, and a person reads it.</remarks>
internal static class Leaning
{
    // "Not only SQL", "no doubt": a no that is none.
    private static readonly Regex NoNegation = Phrases.Of(@"\bnot (only|just|merely|bad)\b|\bno (doubt|problem|problems|difficulty|weakness(es)?|gaps?)\b|\bnicht (nur|schlecht)\b|\bkein(e|en)? (zweifel|problem|probleme|schwäche|schwächen|lücke|lücken)\b");

    private static readonly Regex Against = Phrases.Of(
        @"\b(no|not|never|none|nothing|cannot|can['’]t|couldn['’]t|didn['’]t|doesn['’]t|hasn['’]t|isn['’]t|wasn['’]t|without|lack(s|ed|ing)?|weak(ness)?|wrong(ly)?|unable|failed|struggl\w+|unfamiliar|vague(ly)?|shallow|poor(ly)?|in theory|theoretical(ly)?|only (read|heard)|unsure|confus\w+"
        + @"|kein(e|en|er|es|em)?|nicht|nie|nichts|ohne|fehl(t|te|en|ende)|schwach\w*|schwäche\w*|falsch\w*|unsicher\w*|kaum|oberflächlich\w*|theoretisch\w*|vage)\b");

    // "Could not explain", "no experience with": the good word is no praise. A comma ends it.
    private static readonly Regex Negated = Phrases.Of(
        @"\b(no|not|never|without|cannot|can['’]t|couldn['’]t|didn['’]t|doesn['’]t|hasn['’]t|isn['’]t|wasn['’]t|lack(s|ed|ing)?|kein\w*|nicht|nie|ohne)(\s+[\w-]+){0,3}");

    private static readonly Regex For = Phrases.Of(
        @"\b(yes|strong(ly)?|solid(ly)?|deep(ly)?|excellent(ly)?|good|great|well|clear(ly)?|convinc\w+|confident(ly)?|explain(s|ed)|led|leads|built|builds|design(s|ed)|solv(es|ed)|implement(s|ed)|migrat(es|ed)|show(s|ed|n)|demonstrat(es|ed)|describ(es|ed)|know(s)?|knew|experienced|experience (with|in|of)|years|daily|hands[- ]on|r[au]n(s)?|own(s|ed)|deliver(s|ed)|fluent(ly)?|tun(es|ed)|optimi[sz](es|ed)|us(es|ed)|impressive|thorough(ly)?"
        + @"|ja|stark\w*|gut\w*|sehr gut|sicher|überzeug\w+|klar\w*|erklärt\w*|erläutert\w*|geleitet|leitet|gebaut|baut|entwickelt\w*|entworfen|gelöst|löst|umgesetzt|gezeigt|zeigt\w*|beschrieb\w*|beschreibt|kennt|kannte|erfahren\w*|erfahrung (mit|in)|jahre(n)?|täglich\w*|fließend\w*|beherrscht|nutzt\w*|genutzt|eindrucksvoll\w*|gründlich\w*)\b");

    public static AssessedAs Of(string sentence)
    {
        var plain = NoNegation.Replace(sentence.Length > Phrases.LongestSentence ? sentence[..Phrases.LongestSentence] : sentence, " ");
        return (Against.IsMatch(plain), For.IsMatch(Negated.Replace(plain, " "))) switch
        {
            (true, false) => AssessedAs.Contradicted,
            (false, true) => AssessedAs.Supported,
            _ => AssessedAs.Unclear,
        };
    }
}
