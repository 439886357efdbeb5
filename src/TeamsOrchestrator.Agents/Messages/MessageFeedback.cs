using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Drafting;

namespace TeamsOrchestrator.Agents.Messages;

/// <summary>Reads feedback on a message clause by clause, in English and German.</summary>
internal static class MessageFeedback
{
    private const int LongestClause = 400;

    private static readonly Regex Joint = Phrases.Of(@"[;\n]+|(?<=[.!?])\s+|,?\s+\b(and|und|but|aber)\s+(?=(please\s+|bitte\s+)?(make|leave|drop|remove|omit|mention|add|say|include|shorten|do not|don['’]t|lass|streich|erwähn|ergänz|füg|schreib|kürz|mach|nicht|without|ohne|(more|less) |(shorter|kürzer|formeller|förmlicher|herzlicher)\b))");

    private static readonly Regex Shorter = Phrases.Of(@"\b(shorter|shorten|too long|briefer|more concise|kürzer|kürzen|kürze|zu lang|knapper)\b");

    private static readonly Regex Formal = Phrases.Of(@"\b(more formal(ly)?|formell?er|förmlicher|sachlicher|too (casual|friendly)|zu (locker|salopp))\b");

    private static readonly Regex Warmer = Phrases.Of(@"\b(warmer|friendlier|kinder|less formal|more personal|too (formal|cold|stiff)|herzlicher|wärmer|freundlicher|persönlicher|zu (förmlich|kühl|steif))\b");

    private static readonly Regex LeaveOut = Phrases.Of(
        @"^(please |bitte )?(leave out|drop|remove|omit|take out|delete|do not mention|don['’]t mention|without|streiche?n?|lösche?n?|ohne|erwähne?n? (sie )?nicht) (?<what>.+)$"
        + @"|^(please |bitte )?(leave|take) (?<what>.+?) out$|^(bitte )?lass(e|en)?( sie)?( bitte)? (?<what>.+?) (weg|aus|raus)$|^(bitte )?(?<what>.+?) (weglassen|streichen|nicht erwähnen|löschen)$");

    private static readonly Regex Mention = Phrases.Of(
        @"^(please |bitte )?((also |auch )?(mention|add|say|write|include|note)( to (him|her|them))?|erwähne?n?( sie)?|ergänze?n?( sie)?|sage?n?( sie)?|schreibe?n?( sie)?|füge?n?( sie)? hinzu)( bitte| auch)?[,:]?\s+((that|dass)\s+)?(?<what>.+)$");

    /// <summary>Reads what a text asks for.</summary>
    /// <returns>Every clause, verbatim, with what it asks for; null where that was not understood.</returns>
    public static IReadOnlyList<(string Clause, InstructionKind? Kind, string What)> Read(string feedback) => Patiently.Do(() => ReadClauses(feedback));

    private static List<(string Clause, InstructionKind? Kind, string What)> ReadClauses(string feedback)
    {
        var read = new List<(string, InstructionKind?, string)>();
        foreach (var part in Joint.Split(feedback).Select(part => part.Trim()).Where(part => part.Length > 0))
        {
            var clause = part.TrimEnd('.', '!', ',', ' ');
            var (kind, what) = clause.Length > LongestClause ? (null, string.Empty) : Of(clause);
            read.Add((part, kind, what));
        }

        return read;
    }

    private static (InstructionKind? Kind, string What) Of(string clause)
    {
        if (LeaveOut.Match(clause) is { Success: true } leave)
        {
            return (InstructionKind.LeaveOut, leave.Groups["what"].Value.Trim());
        }

        if (Mention.Match(clause) is { Success: true } mention)
        {
            return (InstructionKind.Mention, mention.Groups["what"].Value.Trim().Trim('"', '“', '”', '„'));
        }

        return Shorter.IsMatch(clause) ? (InstructionKind.Shorter, string.Empty)
            : Formal.IsMatch(clause) ? (InstructionKind.MoreFormal, string.Empty)
            : Warmer.IsMatch(clause) ? (InstructionKind.Warmer, string.Empty)
            : (null, string.Empty);
    }
}
