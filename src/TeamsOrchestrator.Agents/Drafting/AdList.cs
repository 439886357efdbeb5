using System.Buffers;
using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Skills;

namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>Reads a line that is a list: "Python, TensorFlow, SQL and Docker", with whatever sign stands between.</summary>
/// <remarks>Alternatives stay together: "AWS/Azure/GCP", "Java, Kotlin or Scala". So does what examples are given for.</remarks>
internal static class AdList
{
    private const int MostWords = 4;

    // Two or three things that somebody made one item belong together to whoever wrote it; not behind "Nice to have:", nor with a sign for a list between them.
    private const int FewestOfAnItem = 4;

    private const int LongestItem = 45;
    private const int LongestChoice = 100;

    private static readonly SearchValues<char> Signs = SearchValues.Create(";|•·●▪‣");

    private static readonly Regex Label = Phrases.Of(@"^\p{L}[^:,;|•·/]{1,40}: +(?=\S)");
    private static readonly Regex Sign = Phrases.Of(@" *[;|•·●▪‣] *| *(?<!\d),(?!\d) *|(?<=\d),(?!\d) *|(?<!\d),(?=\d) *");
    private static readonly Regex And = Phrases.Of(@" (and|und|sowie|as well as) ");
    private static readonly Regex AndAll = Phrases.Of(@" (and|und|sowie|as well as|&|\+) ");
    private static readonly Regex LeadingAnd = Phrases.Of(@"^(and|und|sowie|as well as|&) ");
    private static readonly Regex Slash = Phrases.Of(@" */ *");
    private static readonly Regex Or = Phrases.Of(@"\b(or|oder|bzw)\b");
    private static readonly Regex Rest = Phrases.Of(@"^(etc|usw|u\. ?a|and more|and others|und mehr|more|others|…|\.\.\.)\.*$");
    private static readonly Regex Examples = Phrases.Of(@"\b(such as|like|e\. ?g|for example|including|incl|ideally|preferably|z\. ?b|wie|inkl|idealerweise|vorzugsweise|insbesondere|especially|particularly|one of|any of|eine[mnrs]? (der|von))\b");
    private static readonly Regex Prose = Phrases.Of(@"\b(we|our|us|you|your|they|wir|unser\w*|sie|du|ihr|ihre[nrm]?|deine?[nrm]?|euch|will|is|are|ist|sind|who|which|that)\b|[.!?] ");

    /// <summary>Reads a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isItem">Whether it is an item of a list itself: then most of its parts must be skills that are known.</param>
    /// <param name="skills">The skills that are known.</param>
    /// <returns>What it lists, each in its own words; empty where it is no list.</returns>
    public static IReadOnlyList<string> Read(string line, bool isItem, SkillLexicon skills)
    {
        var plain = AdReader.Plain(line);
        var unmarked = AdCues.WithoutMark(plain);
        var text = unmarked.TrimEnd('.', ' ');
        var label = Label.Match(text);
        var body = text[label.Length..];
        if (Prose.IsMatch(body))
        {
            return [];
        }

        var items = Cut(body, isItem, skills);
        var isOneThing = isItem && unmarked.Length == plain.Length && !body.AsSpan().ContainsAny(Signs);
        return items.Count >= (isOneThing ? FewestOfAnItem : 2) && IsList(items, isItem || label.Success, skills) ? items
            : items.Count == 1 && !isItem && !label.Success && IsShort(items[0], skills) ? items
            : [];
    }

    /// <summary>Says whether a place in a text is between brackets.</summary>
    public static bool IsInBrackets(string text, int place)
    {
        var before = text.AsSpan(0, place);
        return before.Count('(') > before.Count(')');
    }

    // One skill, or a choice of skills, on a line of its own.
    private static bool IsShort(string item, SkillLexicon skills) =>
        skills.FindIn(item).Count > 0 && !AdCues.NamesARequirement(item) && (IsChoice(item, skills) || item.Split(' ').Length <= MostWords);

    private static bool IsChoice(string item, SkillLexicon skills) =>
        item.Length <= LongestChoice && (Or.IsMatch(item) || Examples.IsMatch(item) || item.Contains('(', StringComparison.Ordinal)) && skills.FindIn(item).Count > 0;

    private static bool IsList(List<string> items, bool isStrict, SkillLexicon skills)
    {
        if (items.Exists(item => !item.Any(char.IsLetter) || (!IsChoice(item, skills) && (item.Length > LongestItem || item.Split(' ').Length > MostWords))))
        {
            return false;
        }

        // "5 years of experience with SQL" says something about all that follow, "Python (5 years)" does not.
        if (items.Exists(item => YearsPhrase.FindAll(Tokenizer.Tokenize(item)).Any() && skills.FindIn(item) is not [{ Start: 0 }, ..]))
        {
            return false;
        }

        var known = items.Count(item => skills.FindIn(item).Count > 0);
        return known == items.Count || (items.Count >= 3 && (known * 3 >= items.Count * 2 || (!isStrict && !items.Exists(AdCues.NamesARequirement))));
    }

    private static List<string> Cut(string body, bool isItem, SkillLexicon skills)
    {
        var items = Parts(body, Sign);
        items = items.Count > 1 ? WithoutLastAnd(items, skills) : Whole(body, isItem, skills);
        items = [.. items.Select(item => LeadingAnd.Replace(items.Count > 1 ? Label.Replace(item, string.Empty) : item, string.Empty).Trim()).Where(item => item.Length > 0 && !Rest.IsMatch(item))];

        // What examples are given for goes on to the end.
        var examples = items.FindIndex(Examples.IsMatch);
        if (examples >= 0)
        {
            var first = Examples.Match(items[examples]).Index == 0 ? Math.Max(0, examples - 1) : examples;
            items = [.. items.Take(first), string.Join(", ", items.Skip(first))];
        }

        // "Java, Kotlin or Scala" is one choice, "SQL, Docker, AWS or Azure" ends with one. An item of a list is read as it is written: "PLC, SCADA or automation".
        return items.Count > 1 && Or.IsMatch(items[^1]) && (isItem || Or.IsMatch(items[^1][..2]) || !IsChoiceOfItsOwn(items, skills)) ? [string.Join(", ", items)] : items;
    }

    // One part without a sign: slashes or "and" between known skills. Kinds of the same thing with slashes between are alternatives. "Motors and drives" as an item of a list is
    // one thing to whoever made it an item.
    private static List<string> Whole(string body, bool isItem, SkillLexicon skills)
    {
        var slashed = Parts(body, Slash);
        if (slashed.Count >= 3 && slashed.TrueForAll(part => IsOneSkill(part, skills)) && !AreAlike(slashed, skills))
        {
            return slashed;
        }

        var joined = Parts(body, AndAll);
        return joined.Count > (isItem ? 2 : 1) && joined.TrueForAll(part => IsOneSkill(part, skills)) ? joined : [body];
    }

    private static List<string> WithoutLastAnd(List<string> items, SkillLexicon skills) =>
        [.. items.SelectMany((item, index) =>
        {
            var parts = Parts(item, And);
            var isCut = parts.Count > 1 && !IsOneSkill(item, skills) && (index == items.Count - 1 ? parts.Count == 2 && !Or.IsMatch(item) : parts.TrueForAll(part => IsOneSkill(part, skills)));
            return isCut ? parts : [item];
        })];

    private static bool IsChoiceOfItsOwn(List<string> items, SkillLexicon skills)
    {
        var choice = Parts(items[^1], Or);
        return AreAlike(choice, skills) && items.Take(items.Count - 1).All(item => skills.FindIn(item).Count > 0 && !AreAlike([item, .. choice], skills));
    }

    private static bool IsOneSkill(string text, SkillLexicon skills) =>
        skills.FindIn(text) is [var mention] && mention.Start == 0 && mention.Length == text.Trim().Length;

    private static bool AreAlike(List<string> items, SkillLexicon skills)
    {
        var kinds = items.ConvertAll(item => skills.FindIn(item) is [{ Skill: var skill }, ..] ? skill.Parents : []);
        return kinds.Count > 1 && kinds[0].Any(parent => kinds.TrueForAll(others => others.Contains(parent, StringComparer.OrdinalIgnoreCase)));
    }

    private static List<string> Parts(string text, Regex sign)
    {
        var parts = new List<string>();
        var start = 0;
        foreach (var match in sign.Matches(text).Where(match => !IsInBrackets(text, match.Index)))
        {
            parts.Add(text[start..match.Index].Trim());
            start = match.Index + match.Length;
        }

        parts.Add(text[start..].Trim());
        return [.. parts.Where(part => part.Length > 0)];
    }
}
