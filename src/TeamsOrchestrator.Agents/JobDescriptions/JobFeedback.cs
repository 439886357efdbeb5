using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Drafting;

namespace TeamsOrchestrator.Agents.JobDescriptions;

/// <summary>Reads feedback on a job description clause by clause, in English and German.</summary>
internal static class JobFeedback
{
    private const int LongestClause = 600;
    private const string Polite = @"^(please |bitte |also |auch |then |dann )*";

    private static readonly Regex Joint = Phrases.Of(
        @"[\n]+|;\s+|(?<=[.!?])\s+|,?\s+\b(and|und|but|aber|then|dann)\s+(?=(please\s+|bitte\s+)?(leave|drop|remove|omit|take out|add|mention|include|replace|change|use|apply|make|move|streiche?|lass|entferne?|ergänze?|füge?|ersetze?|ändere?|übernimm|nimm|mach)\b)");

    private static readonly Regex Suggestions = Phrases.Of(
        Polite + @"(use|apply|take( over)?|accept|follow|übernimm|übernehmen|übernehme|nutze|verwende)\b.{0,30}\b(suggestions?|proposals?|proposed wording|vorschläge?n?|vorgeschlagene\w*)( übernehmen)?$|^(bitte )?(die |alle )*vorschläge (bitte )?(übernehmen|verwenden|nutzen)$");

    private static readonly Regex Reword = Phrases.Of(
        Polite + @"(replace|change|ersetze?n?|ändere?n?) (?<old>.+?) (with|by|to|into|durch|in|zu) (?<new>.+)$|" + Polite + @"(write |say |use |schreibe?n? |sage?n? )?(?<new>.+?) (instead of|rather than|statt|anstelle von) (?<old>.+)$");

    private static readonly Regex LeaveOut = Phrases.Of(
        Polite + @"(leave out|drop|remove|omit|take out|delete|don['’]t mention|do not mention|streiche?n?|entferne?n?|lösche?n?) (?<what>.+)$|" + Polite + @"(leave|take) (?<what>.+?) out$|" + Polite + @"lass(e|en)?( sie)? (?<what>.+?) (weg|raus|aus)$|" + Polite + @"(?<what>.+?) (weglassen|streichen|entfernen|löschen)$");

    private static readonly Regex Move = Phrases.Of(
        Polite + @"(make |move )?(?<what>.+?) (is|are|to|should be|(is|are) only|ist|sind|zu|ist nur|sind nur|als) (an? |the |only |just |nur |den |die |ein )*(?<where>nice[- ]to[- ]haves?|must[- ]haves?|musts?|required|optional|a plus|von vorteil|kein muss|muss|pflicht|voraussetzung(en)?|wünschenswert)$");

    private static readonly Regex AddTo = Phrases.Of(
        Polite + @"(add|mention|include|write|put|ergänze?n?|füge?n?|erwähne?n?) (?<what>.+?) (to|as|under|among|in|zu|als|bei|unter) (a |an |the |den |die |das |der )*(?<where>[\p{L} -]{4,30}?)( hinzu)?$|" + Polite + @"((add|ergänze?n?|füge?n?) )?(an? |eine? )?(new |neue )?(?<where>must[- ]haves?|nice[- ]to[- ]haves?|tasks?|dut(y|ies)|requirements?|salary|pay|aufgaben?|voraussetzung(en)?|muss|vergütung|gehalt|von vorteil)( hinzu)?: ?(?<what>.+)$");

    private static readonly Regex Mention = Phrases.Of(Polite + @"(add|mention|include|write|say|ergänze?n?|erwähne?n?|schreibe?n?|füge?n?)( that| dass)?:? (?<what>.+?)( hinzu)?$");

    private static readonly (Regex Pattern, JobPart Part)[] Parts =
    [
        (Phrases.Of(@"nice|optional|plus|vorteil|kein muss|wünschenswert"), JobPart.NiceToHaves),
        (Phrases.Of(@"must|required|requirement|bring|muss|pflicht|voraussetzung|anforderung"), JobPart.MustHaves),
        (Phrases.Of(@"task|dut(y|ies)|responsibilit|will do|aufgabe|tätigkeit"), JobPart.Tasks),
        (Phrases.Of(@"salary|\bpay\b|vergütung|gehalt"), JobPart.Salary),
    ];

    /// <summary>Reads what a text asks for.</summary>
    /// <returns>Every clause, verbatim, with what it asks for; null where that was not understood.</returns>
    public static IReadOnlyList<(string Clause, JobInstruction? Instruction)> Read(string feedback) => Patiently.Do(() =>
        (IReadOnlyList<(string, JobInstruction?)>)[.. Joint.Split(feedback).Select(part => part.Trim()).Where(part => part.Length > 0).Select(part => (part, Of(part.TrimEnd('.', '!', ',', ' '))))]);

    private static JobInstruction? Of(string clause)
    {
        if (clause.Length > LongestClause)
        {
            return null;
        }

        if (Suggestions.IsMatch(clause))
        {
            return new JobInstruction(InstructionKind.UseSuggestions, string.Empty, null, null);
        }

        if (Reword.Match(clause) is { Success: true } reword)
        {
            return new JobInstruction(InstructionKind.Reword, Bare(reword, "old"), Bare(reword, "new"), null);
        }

        if (LeaveOut.Match(clause) is { Success: true } leave)
        {
            return new JobInstruction(InstructionKind.LeaveOut, Bare(leave, "what"), null, null);
        }

        if (AddTo.Match(clause) is { Success: true } add && PartOf(add.Groups["where"].Value) is { } part)
        {
            return new JobInstruction(InstructionKind.Mention, Bare(add, "what"), null, part);
        }

        if (Move.Match(clause) is { Success: true } move && PartOf(move.Groups["where"].Value) is { } to)
        {
            return new JobInstruction(to == JobPart.MustHaves ? InstructionKind.MustHave : InstructionKind.NiceToHave, Bare(move, "what"), null, to);
        }

        return Mention.Match(clause) is { Success: true } mention ? new JobInstruction(InstructionKind.Mention, Bare(mention, "what"), null, null) : null;
    }

    private static string Bare(Match match, string group) => match.Groups[group].Value.Trim().Trim('"', '“', '”', '„', '‘', '’', '\'').Trim();

    private static JobPart? PartOf(string where) => Parts.Where(rule => rule.Pattern.IsMatch(where)).Select(rule => (JobPart?)rule.Part).FirstOrDefault();
}
