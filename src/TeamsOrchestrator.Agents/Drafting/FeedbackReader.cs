using System.Text.RegularExpressions;

namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>Reads a person's feedback clause by clause.</summary>
internal static class FeedbackReader
{
    private const string OpeningQuotes = "\"“„«»‚‘";
    private const string ClosingQuotes = "\"”“»«’";
    private const int LongestInstruction = 300;
    private static readonly string[] Joints = [", and ", ", und ", ", but ", ", aber ", " but ", " aber ", " and ", " und ", ", "];

    /// <summary>Cuts feedback into clauses and reads each.</summary>
    /// <param name="feedback">What the person wrote.</param>
    /// <returns>Every clause, verbatim, with its instruction or null.</returns>
    public static IReadOnlyList<(string Clause, Instruction? Instruction)> Read(string feedback) =>
        [.. feedback.Split('\n').SelectMany(Statements).SelectMany(ReadStatement)];

    /// <summary>Finds the quoted words of a clause.</summary>
    /// <param name="clause">The clause.</param>
    /// <returns>The words between the quotation marks and the rest of the clause, or null.</returns>
    public static (string Quoted, string Around)? Quoted(string clause)
    {
        var open = clause.IndexOfAny([.. OpeningQuotes]);
        var close = open < 0 ? -1 : clause.IndexOfAny([.. ClosingQuotes], open + 1);
        return close <= open + 1 ? null : (clause[(open + 1)..close].Trim(), $"{clause[..open]} {clause[(close + 1)..]}".Trim());
    }

    private static IEnumerable<(string Clause, Instruction? Instruction)> ReadStatement(string statement)
    {
        // Cut at every joint whatever it is, where each part is an instruction: "drop A but B is a must, aber C is optional".
        var all = statement.Split(Joints, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (all.Length > 2 && !HoldsQuote(statement) && Array.ConvertAll(all, ReadClause) is var each && Array.TrueForAll(each, instruction => instruction is not null))
        {
            return all.Zip(each);
        }

        IEnumerable<(string, Instruction?)>? list = null;
        foreach (var joint in Joints)
        {
            var parts = statement.Split(joint, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length > 1 && !HoldsQuote(statement))
            {
                var read = Array.ConvertAll(parts, ReadClause);
                if (Array.TrueForAll(read, instruction => instruction is not null))
                {
                    return parts.Zip(read);
                }

                // Two instructions are a list of them, also where a third is not understood: read as one sentence they would mean something else.
                list ??= read.Count(instruction => instruction is not null) > 1 ? parts.Zip(read) : null;
            }
        }

        return list ?? [(statement, ReadClause(statement))];
    }

    private static bool HoldsQuote(string text) => Quoted(text) is not null;

    private static Instruction? ReadClause(string clause)
    {
        if (clause.Length > LongestInstruction)
        {
            return null;
        }

        var text = clause.Trim().TrimEnd('.', '!', ';').Trim();
        while (InstructionRules.Polite.Match(text) is { Success: true } polite)
        {
            text = text[polite.Length..];
        }

        text = InstructionRules.Contracted.Replace(InstructionRules.PoliteEnd.Replace(text, string.Empty), "${verb} not");
        if (InstructionRules.Unsure.IsMatch(text))
        {
            return null;
        }

        var here = InstructionRules.ThisCv.Match(text);
        text = here.Success ? text[..here.Index] : text;
        foreach (var (kind, pattern, value) in InstructionRules.All.Concat(ImportanceRules.All))
        {
            if (pattern.Match(text) is { Success: true } match)
            {
                return new Instruction(kind, Clean(match.Groups["s"].Value), value ?? ValueOf(match), clause.Trim(), here.Success);
            }
        }

        return null;
    }

    private static string? ValueOf(Match match) => match.Groups["v"] is { Success: true } value ? Clean(value.Value) : null;

    private static string Clean(string text) => text.Trim().Trim([.. OpeningQuotes + ClosingQuotes]).Trim();

    // Sentences, but a quotation is never cut.
    private static IEnumerable<string> Statements(string line)
    {
        var start = 0;
        var inQuote = false;
        for (var index = 0; index < line.Length; index++)
        {
            inQuote ^= line[index] is '"' or '“' or '”' or '„' or '«' or '»' && (inQuote ? ClosingQuotes : OpeningQuotes).Contains(line[index], StringComparison.Ordinal);
            var ends = !inQuote && (line[index] == ';' || (line[index] is '.' or '!' or '?' && (index + 1 == line.Length || char.IsWhiteSpace(line[index + 1]))));
            if (ends && line[start..(index + 1)].Trim([.. " .;!?-*•"]).Length > 0)
            {
                yield return line[start..(index + 1)].Trim().TrimStart('-', '*', '•', ' ');
                start = index + 1;
            }
        }

        if (line[start..].Trim([.. " .;!?-*•"]).Length > 0)
        {
            yield return line[start..].Trim().TrimStart('-', '*', '•', ' ');
        }
    }
}
