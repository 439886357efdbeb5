using System.Text;
using System.Text.RegularExpressions;

namespace TeamsOrchestrator.Agents.Documents;

/// <summary>Finds text in a document that talks to an AI instead of to the reader, by rules of its own.</summary>
/// <remarks>It looks for what only an AI is told: to forget its instructions, to be somebody, to rate or rank. It does not judge whether
/// the words would work.</remarks>
public static partial class InstructionDetector
{
    private const int LongestSentenceTail = 3;

    /// <summary>Finds the lines that hold such text.</summary>
    /// <param name="document">The document.</param>
    /// <returns>The lines, in order; where a sentence runs on over several lines, all of them.</returns>
    public static IReadOnlyList<DocumentLine> Find(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var found = new List<DocumentLine>();
        foreach (var page in document.Pages)
        {
            found.AddRange(FindOn(page));
        }

        return found;
    }

    /// <summary>Says whether a text talks to an AI.</summary>
    /// <param name="text">A line or a paragraph.</param>
    /// <returns>Whether one of the rules matches.</returns>
    public static bool IsInstruction(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Matches(text).Any();
    }

    private static IEnumerable<DocumentLine> FindOn(DocumentPage page)
    {
        var first = 0;
        while (first < page.Lines.Count)
        {
            var last = first;
            while (last + 1 < page.Lines.Count && page.Lines[last + 1].Length > 0)
            {
                last++;
            }

            foreach (var index in FindIn(page.Lines, first, last))
            {
                yield return new DocumentLine(page.Number, index + 1, page.Lines[index]);
            }

            first = last + 1;
        }
    }

    private static IEnumerable<int> FindIn(IReadOnlyList<string> lines, int first, int last)
    {
        var text = new StringBuilder();
        var starts = new List<int>();
        for (var index = first; index <= last; index++)
        {
            starts.Add(text.Length);
            text.Append(lines[index]).Append(' ');
        }

        var paragraph = text.ToString();
        var marked = new SortedSet<int>();
        foreach (var match in Matches(paragraph))
        {
            var from = LineAt(starts, match.Index);
            var end = paragraph.AsSpan(match.Index + match.Length).IndexOfAny(".!?");
            var to = LineAt(starts, end < 0 ? paragraph.Length - 1 : match.Index + match.Length + end);
            var atLeast = LineAt(starts, match.Index + match.Length - 1);
            for (var line = from; line <= Math.Max(atLeast, Math.Min(to, from + LongestSentenceTail)); line++)
            {
                marked.Add(first + line);
            }
        }

        return marked;
    }

    private static int LineAt(List<int> starts, int offset)
    {
        var found = starts.BinarySearch(offset);
        return found >= 0 ? found : ~found - 1;
    }

    private static IEnumerable<Match> Matches(string text) =>
        Overrides().Matches(text).Concat(Roles().Matches(text)).Concat(Ratings().Matches(text)).Concat(German().Matches(text)).Concat(Markers().Matches(text)).Concat(Replies().Matches(text)).Concat(Questions().Matches(text));

    [GeneratedRegex(
        @"\b(?:ignore|disregard|forget|override|bypass|skip|do\s+not\s+follow)\s+(?:(?:all|any|every|the|your|my|of|these|those|and|other)\s+){0,4}"
        + @"(?:(?:previous|prior|above|earlier|preceding|foregoing|existing|original|initial|system|evaluation|validation|scoring|screening|safety)\s+)+"
        + @"(?:instructions?|prompts?|rules?|guidelines?|criteria|checks?|directions?|commands?|text|context|messages?)"
        + @"|\b(?:ignore|disregard|forget|override|bypass)\s+(?:all\s+|any\s+)?(?:of\s+)?(?:your|the|these|those)\s+(?:instructions?|prompts?|rules?|guidelines?|programming|training)"
        + @"|\b(?:ignore|disregard|forget)\s+(?:everything|anything|all)\s+(?:above|before|that\s+came|you\s+(?:were|have\s+been)\s+told)"
        + @"|\bnew\s+(?:system\s+)?instructions?\s*:|\bsystem\s+prompt\b(?=.{0,40}\b(?:reveal|print|ignore|override|show|output)\b)"
        + @"|\b(?:reveal|print|show|output|repeat)\s+(?:me\s+)?(?:your|the)\s+(?:system\s+)?(?:prompt|instructions)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Overrides();

    [GeneratedRegex(
        @"\byou\s+are\s+(?:now\s+)?(?:an?|the)\s+(?:\w+\s+){0,3}(?:ai|assistant|model|chatbot|bot|recruiter|evaluator|screener|reviewer|resume\s+\w+|cv\s+\w+|ats)\b"
        + @"|\b(?:act|respond|behave)\s+as\s+(?:an?|the|if\s+you)\s+(?:\w+\s+){0,3}(?:ai|assistant|recruiter|evaluator|hiring\s+manager|were)\b"
        + @"|\bpretend\s+(?:to\s+be|that\s+you|you\s+are)\b|\bas\s+an?\s+(?:ai|large)\s+(?:language\s+)?model\b|\bif\s+you\s+are\s+an?\s+(?:ai|llm|language\s+model|large)\b"
        + @"|\b(?:attention|note|message|instructions?|dear|hey|hello)\s*(?:to|for)?\s*(?:the\s+|any\s+|all\s+)?(?:ai|llm|chatgpt|gpt|language\s+model)s?\b(?=\s*(?:[:,!]|screener|recruiter|reader|model|system|agent|assistant|reviewing|reading))"
        + @"|\bto\s+(?:the|any|all|whichever)\s+(?:ai|llm|language\s+model)s?\s+(?:reading|reviewing|evaluating|processing|screening|parsing)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Roles();

    [GeneratedRegex(
        @"\b(?:rate|rank|score|grade|evaluate|mark|classify|recommend|prioriti[sz]e|select|shortlist|advance|approve)\s+(?:this|the|me\b|my)\s*"
        + @"(?:candidate|applicant|resume|résumé|cv|application|profile|person)?\s*(?:\w+\s+){0,4}?(?:as\s+(?:an?\s+|the\s+)?)?"
        + @"(?:highly|highest|top|first|best|maximum|max\b|perfect|excellent|strong(?:ly)?|above\s+all|10\s*(?:/|out\s+of)\s*10|100\s*(?:%|/|percent|points)|\d+\s*(?:/|out\s+of)\s*\d+|a\s+(?:perfect|strong)\s+match|must[- ]hire)"
        + @"|\b(?:assign|give|award|ensure|output|return|grant)\s+(?:\w+\s+){0,4}?(?:maximum|max|highest|top|perfect|full)[- ](?:possible\s+)?(?:scores?|marks?|ratings?|ranking|points?|evaluation)\b"
        + @"|\b(?:assign|give|award)\s+(?:this|the)\s+(?:candidate|applicant|resume|résumé|cv|application)\s+(?:\w+\s+){0,3}(?:scores?|marks?|ratings?|rank)"
        + @"|\b(?:maximum|highest|top|perfect)\s+(?:score|rating|marks?)\s+(?:is|be|must\s+be)\s+(?:given|assigned|awarded)"
        + @"|\b(?:prioriti[sz]e|favou?r)\s+this\s+(?:candidate|applicant|resume|résumé|cv|application|profile)\b"
        + @"|\bthis\s+(?:candidate|applicant|resume|résumé|cv)\s+(?:must|should|has\s+to|needs\s+to|is\s+to)\s+be\s+(?:rated|ranked|scored|hired|selected|recommended|shortlisted|approved|marked|treated|considered|placed|given)"
        + @"|\bthis\s+(?:resume|résumé|cv|candidate|applicant|application)\s+(?:fits|matches|meets|satisfies|fulfil?ls|is\s+a\s+perfect)\s+(?:\w+\s+){0,3}(?:every|all|perfect|each|match|any)\b"
        + @"|\bmatch(?:es)?\s+all\s+(?:the\s+)?(?:requirements|criteria)\s+(?:in|of|from)\s+(?:the\s+)?job\b"
        + @"|\b(?:mark|treat|consider|count)\s+(?:all|every|each)\s+(?:of\s+the\s+)?(?:criteri(?:a|on)|requirements?|must[- ]haves?)\s+(?:as\s+)?(?:met|fulfilled|satisfied|passed)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Ratings();

    [GeneratedRegex(
        @"\b(?:ignorier\w*|vergiss|vergessen\s+sie|missachte\w*|übergeh\w*)\s+(?:\w+\s+){0,4}?(?:anweisung\w*|vorgabe\w*|regel\w*|instruktion\w*|kriterien|prompts?|alles\s+(?:bisherige|vorherige|davor))"
        + @"|\b(?:du\s+bist|sie\s+sind)\s+(?:jetzt\s+|nun\s+)?(?:ein\w*|der|die)\s+(?:\w+\s+){0,3}(?:ki|assistent\w*|sprachmodell|recruiter\w*|personalvermittler\w*|chatbot|bewerter\w*)\b"
        + @"|\b(?:bewerte\w*|beurteile\w*|stufe|empfiehl|empfehlen\s+sie)\s+(?:diese[nrs]?|den|die|mich)\s*(?:bewerber\w*|kandidat\w*|lebenslauf|bewerbung|profil)?\s*(?:\w+\s+){0,4}?(?:höchst\w*|maximal\w*|bestmöglich\w*|hoch|sehr\s+gut|besten|perfekt\w*|hervorragend|als\s+geeignet|positiv|mit\s+\d+)"
        + @"|\b(?:gib|geben\s+sie|vergib|vergeben\s+sie)\s+(?:\w+\s+){0,5}?(?:höchst\w*|maximal\w*|volle|beste)\s+(?:punkt\w*|bewertung|note|score)"
        + @"|\bals\s+(?:ki|sprachmodell|künstliche\s+intelligenz)\b(?=.{0,60}\b(?:bewert|ignor|musst|sollst|empf))"
        + @"|\b(?:hinweis|anweisung|achtung|nachricht)\s*(?:an|für)?\s*(?:die\s+|das\s+|alle\s+)?(?:ki|sprachmodell\w*|llm)\b\s*[:,!]?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex German();

    // What an answer is to hold or to look like. "I look forward to your reply" asks for none.
    [GeneratedRegex(
        @"\b(?:add|append|include|insert|integrate|modify|enhance|augment|extend|begin|start|end|replace|substitute|convert|use|write|provide|render|rearrange|anagram|scramble|jumble|misspell|introduce|remove|group|combine|translate|encode|format|change|repeat)\b"
        + @"(?:[^.!?""“”\n]|\.(?=\w)|""[^""\n]{0,200}""|“[^”\n]{0,200}”){0,200}?\b(?<!\b(?:forward\s+to|await|awaiting|appreciate)\s+)your\s+(?:answer|response|reply|output|message)s?\b(?!\s+(?:time|rate|handling|planning|team|queue|broker))"
        + @"|\bin\s+your\s+(?:answer|response|reply|output),?\s+\p{L}+|\breplace\s+(?:(?:every|each|all|the)\s+)?(?:\p{L}+\s+)?(?:letters?|vowels?|words)\s+with\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Replies();

    // What nobody asks of a reader. Other questions are asked in CVs as well, of the person who answers them there.
    [GeneratedRegex(
        @"\b(?:can|could|would|will)\s+you\s+(?:please\s+)?(?:show|give|tell|write|explain|provide|list|translate|summari[sz]e)\b|\btranslate\s+the\s+following\b|\bhow\s+do\s+you\s+say\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Questions();

    [GeneratedRegex(
        @"<\|?(?:im_start|im_end|system|endoftext)\|?>|\[/?INST\]|<</?SYS>>|^\s*(?:###\s*)?(?:system|assistant)\s*:\s*(?=\S)|\bBEGIN\s+(?:SYSTEM\s+)?INSTRUCTIONS?\b",
        RegexOptions.CultureInvariant | RegexOptions.Multiline,
        1000)]
    private static partial Regex Markers();
}
