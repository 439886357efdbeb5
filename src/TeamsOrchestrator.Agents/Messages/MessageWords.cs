using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Documents.Profiles;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Hiring.Messages;

namespace TeamsOrchestrator.Agents.Messages;

/// <summary>Holds what a model writes to a candidate to what people decided and wrote: nothing made up, and no other decision.</summary>
/// <remarks>It knows words, not meaning: a person reads every message before it goes.</remarks>
internal static class MessageWords
{
    private const int LeastTelling = 5;

    private static readonly Regex Figure = Phrases.Of(@"\d+([.,:]\d+)*");

    private static readonly Regex Day = Phrases.Of(
        @"\b(january|february|april|june|july|august|september|october|november|december|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|tomorrow|tonight|(next|this|coming) (week|month|year|quarter)|o['’]clock|noon"
        + @"|januar|februar|märz|mai|juni|juli|oktober|dezember|(mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|morgen|übermorgen|(nächste|kommende|diese)[rnms]? (woche|monat|jahr|quartal)|uhr)\b");

    private static readonly Regex Promise = Phrases.Of(
        @"\b(salar(y|ies)|pay|paid|bonus(es)?|contracts?|job offer|offer(ing)? you|hired?|start(ing)? date|benefits?|relocation|visa|talent pool|on file|keep your (application|documents|details|data)|future (openings?|positions?|roles?|vacanc(y|ies))|contact you again|call you|phone|guarantee\w*|promise\w*"
        + @"|gehalt|gehälter|vergütung|vertrag|verträge|eingestellt|einstellen|zusage|arbeitsbeginn|eintrittsdatum|bewerberpool|talentpool|(künftige|zukünftige|spätere)[rn]? (stelle|position|rolle)n?|wieder auf sie zu|anrufen|rufen sie an|garantier\w*|versprech\w*)\b");

    private static readonly Regex Machine = Phrases.Of(@"\b(ai|a\.i\.|artificial intelligence|software|algorithms?|automated|automatically|(language )?model|chatbot|ki|künstliche[rn]? intelligenz|algorithm(us|en)|automatisch|automatisiert|sprachmodell)\b");

    private static readonly Regex Frame = Phrases.Of(
        @"^\s*(dear|hello|hi|hey|good (morning|day|evening)|sehr geehrte\w*|guten (tag|morgen|abend)|liebe[rs]?|hallo)\b|\b((kind|best|warm) (regards|wishes,)|sincerely|yours (truly|faithfully)|mit freundlichen grüßen|(viele|beste|herzliche|freundliche) grüße)\b");

    private static readonly Regex Somebody = Phrases.Of(@"(?-i:\b(Mr|Mrs|Ms|Miss|Herrn?|Frau|Dr|Prof)\b\.?\s+\p{Lu})");

    // A word with a capital inside a sentence; "I", "We" and the like are none, and German writes every noun so.
    private static readonly Regex Capital = Phrases.Of(@"(?-i:(?<=[\p{Ll}\d,;:’'”)]\s)\p{Lu}[\p{L}\d]+(\s+\p{Lu}[\p{L}\d]+)*)");

    private static readonly Regex Acronym = Phrases.Of(@"(?-i:\b\p{Lu}[\p{L}\d]*\p{Lu}[\p{L}\d]*\b|\b\p{L}+[+#]+)");

    private static readonly Regex No = Phrases.Of(@"\b(not|unable|cannot|regret\w*|unfortunately|sorry|declin\w+|decided against|nicht|leider|bedauer\w*|kein\w*|absage\w*|abgelehnt|ablehn\w*)\b");

    private static readonly Regex Yes = Phrases.Of(
        @"\b(glad|pleased|happy|delighted|congratulat\w*|next (step|stage|round)|goes on|go on|forward|proceeds?|invit\w*|freuen|freue|erfreut|nächste[nrm]? (schritt|stufe|runde)|geht weiter|weiter(geht|hin)?|glückwunsch|einlad\w*|laden)\b");

    private static readonly Regex Next = Phrases.Of(@"\b(next (step|stage|round)|go(es)? on|forward to meeting|proceeds?|invit\w*|nächste[nrm]? (schritt|stufe|runde)|geht weiter|einlad\w*|laden sie)\b");

    // A no that is none.
    private static readonly Regex Polite = Phrases.Of(@"\b((do not|don['’]t) hesitate|zögern sie (bitte )?nicht|not only|no doubt)\b");

    private static readonly Regex ReadAgain = Phrases.Of(@"\b(cv|file|document|résumé|resume|lebenslauf|datei|dokument|unterlage\w*)\b");

    private static readonly Regex Address = Phrases.Of(@"^(Sie|Ihnen|Ihr(e[rmns]?)?)$");

    private static readonly string[] Ours = ["CV", "HR", "PDF", "Word"];

    /// <summary>Finds what is said that nobody gave: a figure, a day, a promise, a name, an address, or a salutation, which is not the model's to write.</summary>
    /// <param name="text">What a model wrote.</param>
    /// <param name="sources">What it was given.</param>
    /// <param name="language">The language of the text.</param>
    /// <returns>What the model is told, in English, without words of the text; null where there is nothing.</returns>
    public static string? Invented(string text, string sources, string language)
    {
        var known = PageText.Fold(sources);
        bool IsNews(Regex pattern) => pattern.Matches(text).Any(match => !known.Contains(match.Value, StringComparison.OrdinalIgnoreCase));
        return text.Contains(QuoteFinder.Redacted, StringComparison.Ordinal) ? "It copies a covered passage."
            : ContactPatterns.Email().IsMatch(text) || ContactPatterns.Link().IsMatch(text) ? "It holds an address."
            : IsNews(Figure) ? "It holds a figure that was not given."
            : IsNews(Day) ? "It names a day or a time that was not given."
            : Promise.Matches(text).Any(match => !IsKnown(match.Value, known)) ? "It promises or names something that was not given, such as pay, a contract or a later position."
            : IsNews(Machine) ? "It speaks of software; that is added by others."
            : Frame.IsMatch(text) ? "It holds a salutation or a line of parting; those are added by others."
            : Somebody.IsMatch(text) || Names(text, known, language) ? "It holds a name that was not given."
            : null;
    }

    /// <summary>Says whether a text tells what was decided, and nothing else.</summary>
    public static bool Tells(string decision, MessageKind kind) => kind switch
    {
        MessageKind.Rejection => No.IsMatch(decision) && !Yes.IsMatch(decision),
        MessageKind.Invitation => Yes.IsMatch(decision) && !No.IsMatch(decision),
        _ => Yes.IsMatch(decision) && ReadAgain.IsMatch(decision),
    };

    /// <summary>Says what a text tells: whether it holds a no, and whether it names a next step.</summary>
    public static (bool Refuses, bool GoesOn) Told(string text) => Polite.Replace(text, " ") is var plain ? (No.IsMatch(plain), Next.IsMatch(plain)) : default;

    // Other words for a thing are the thing: who asks to say that documents are kept did name them.
    private static bool IsKnown(string promise, string known)
    {
        var telling = promise.Split(' ').Where(word => word.Length >= LeastTelling).ToList();
        return telling.Count == 0 ? known.Contains(promise, StringComparison.OrdinalIgnoreCase) : telling.TrueForAll(word => known.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private static bool Names(string text, string known, string language)
    {
        var least = language == "de" ? 2 : 1; // one noun alone is no name there
        return Acronym.Matches(text).Select(match => match.Value).Any(IsNews) || Capital.Matches(text)
            .Select(match => match.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Address.IsMatch(word)).ToList())
            .Any(words => words.Count >= least && words.Exists(IsNews));

        bool IsNews(string word) => !known.Contains(word, StringComparison.OrdinalIgnoreCase) && !Ours.Contains(word, StringComparer.Ordinal);
    }
}
