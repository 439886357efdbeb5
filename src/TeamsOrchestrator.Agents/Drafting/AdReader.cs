using TeamsOrchestrator.Agents.Documents;

namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>Cuts a job ad into bullets and paragraphs, each with what its part of the ad is about.</summary>
/// <remarks>Readers keep bullet signs of some formats and drop those of others, so lines that follow each other without a sign are told
/// apart by their shape: the items of a list, or one paragraph that was wrapped.</remarks>
internal sealed class AdReader
{
    private const int LongestHeading = 9;
    private const int LongestLooseHeading = 6;
    private const int PlainLevel = 7;

    private readonly List<AdBlock> blocks = [];
    private AdPart part = AdPart.Unknown;
    private int partLevel;

    // How many blocks there were when the part began, and whether headings beside its own divide it.
    private int blocksBefore;
    private bool isDivided;

    private AdReader()
    {
    }

    public static IReadOnlyList<AdBlock> Read(Document ad)
    {
        var reader = new AdReader();
        foreach (var group in AdLines.Groups(ad))
        {
            reader.TakeGroup(group);
        }

        return reader.blocks;
    }

    /// <summary>Takes the signs of Markdown off a text.</summary>
    public static string Plain(string text) => text
        .Replace("**", string.Empty, StringComparison.Ordinal)
        .Replace("__", string.Empty, StringComparison.Ordinal)
        .Replace("`", string.Empty, StringComparison.Ordinal)
        .Trim();

    // Several sentences of which the first asks are a paragraph, also where another stands directly below it.
    private static bool IsProse(string text) =>
        text.Length <= Phrases.LongestSentence && Sentences.Split(text).Take(2).ToList() is { Count: 2 } sentences && sentences.TrueForAll(sentence => AdCues.AsksForSomething(Plain(sentence)));

    private static int WordCount(string text) => text.Split(' ').Length;

    private void TakeGroup(IReadOnlyList<AdLine> group)
    {
        if (AdTable.Read(group, part) is { } rows)
        {
            blocks.AddRange(rows);
            return;
        }

        var items = group.Count(line => !line.IsBullet && line.Level == 0);
        for (var index = 0; index < group.Count;)
        {
            var (line, end) = (group[index], group[index].IsBullet ? EndOfItem(group, index) : index + 1);
            if (AdCues.EndsRequirements(Plain(line.Text)))
            {
                Enter(AdPart.Aside, line.Level == 0 ? PlainLevel : line.Level);
                items--;
            }
            else if (line.IsBullet)
            {
                TakeItem([.. group.Skip(index).Take(end - index)], part);
            }
            else if (HeadingOf(line, isAlone: group.Count == 1, isFirst: index == 0, isBeforeBullet: index + 1 < group.Count && group[index + 1].IsBullet, isBeforeLine: IsBeforeLine(group, index)) is { } heading)
            {
                Enter(AdCues.PartOf(heading), line.Level == 0 ? PlainLevel : line.Level);
                items--;
            }
            else if (line.Text[^1] == ':')
            {
                part = Led(line.Text, part);
                items--;
            }
            else if (LabelOf(line.Text) is { } label)
            {
                var known = AdCues.PartOf(label);
                var isMark = known is AdPart.Must or AdPart.Nice;
                blocks.Add(new AdBlock(isMark ? line.Text : line.Text[(label.Length + 1)..].Trim(), known, IsBullet: isMark || known == AdPart.Wanted));
            }
            else
            {
                blocks.Add(new AdBlock(line.Text, part, IsBullet: items > 1 && !IsProse(line.Text)));
            }

            index = end;
        }
    }

    // Amid other lines a heading of skills is one only before a line of several things, not before another item of one word.
    private static bool IsBeforeLine(IReadOnlyList<AdLine> group, int index) =>
        index + 1 < group.Count && group[index + 1] is { Level: 0 } next && (index == 0 || next.Text.IndexOfAny([',', ';', '|', '•', '·', '/']) > 0 || next.Text.Contains(" and ", StringComparison.Ordinal) || next.Text.Contains(" und ", StringComparison.Ordinal));

    private static int EndOfItem(IReadOnlyList<AdLine> group, int index)
    {
        var end = index + 1;
        while (end < group.Count && group[end].IsBullet && group[end].Indent > group[index].Indent)
        {
            end++;
        }

        return end;
    }

    // An item with the items below it: they are what it asks, its alternatives or what it introduces.
    private void TakeItem(IReadOnlyList<AdLine> lines, AdPart own)
    {
        var item = lines[0];
        var plain = Plain(item.Text);
        if (lines.Count > 1 && AdCues.NamesAlternatives(plain))
        {
            var choices = string.Join(", ", lines.Skip(1).Select(line => Plain(line.Text).TrimEnd(',', ';', '.')));
            blocks.Add(new AdBlock(item.Text, own, IsBullet: true, $"{plain.TrimEnd(':')}: {choices}"));
            return;
        }

        var isLead = plain[^1] == ':';
        var below = own;
        if (isLead && lines.Count == 1)
        {
            part = Led(plain, own);
        }
        else if (isLead)
        {
            below = Led(plain, own);
        }
        else
        {
            blocks.Add(new AdBlock(item.Text, own, IsBullet: true));
        }

        for (var index = 1; index < lines.Count;)
        {
            var end = EndOfItem(lines, index);
            TakeItem([.. lines.Skip(index).Take(end - index)], below);
            index = end;
        }
    }

    private static string? HeadingOf(AdLine line, bool isAlone, bool isFirst, bool isBeforeBullet, bool isBeforeLine)
    {
        var plain = Plain(line.Text);
        var words = WordCount(plain);
        var heading = plain.TrimEnd(':').Trim();
        if (line.Level > 0)
        {
            return heading;
        }

        var isBold = line.Text.StartsWith("**", StringComparison.Ordinal) && line.Text.TrimEnd(':').EndsWith("**", StringComparison.Ordinal);
        if (words <= LongestHeading && (isBold || plain[^1] == ':'))
        {
            return heading;
        }

        // "Python, Docker (nice to have)" weighs its last item.
        if (plain[^1] == ')' && plain.Contains(',', StringComparison.Ordinal))
        {
            return null;
        }

        // "Nice to have: Databricks" says what it is about and asks it on one line.
        if (plain.Contains(": ", StringComparison.Ordinal) || AdCues.BeginsWithMark(plain) || words > LongestLooseHeading || char.IsLower(plain[0]) || plain[^1] is '.' or ',' or ';' or '!')
        {
            return null;
        }

        return (isAlone || isBeforeBullet) && AdCues.PartOf(heading) != AdPart.Unknown ? heading
            : isFirst && AdCues.IsPlainlyAHeading(heading) ? heading
            : isBeforeLine && AdCues.IsSkillsHeading(heading) && AdCues.PartOf(heading) != AdPart.Unknown ? heading
            : plain.Any(char.IsLetter) && plain.All(character => !char.IsLower(character)) && words > 1 && AdCues.PartOf(heading) != AdPart.Unknown ? heading
            : null;
    }

    // "Requirements: Python, SQL" and "Company: Fabrikam" on one line.
    private static string? LabelOf(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && WordCount(line[..colon]) <= 3 && char.IsUpper(line[0]) && AdCues.PartOf(line[..colon]) != AdPart.Unknown ? line[..colon] : null;
    }

    // An unknown heading below a known one belongs to it; one above ends it. So does one beside it that stands directly below it:
    // "Essential skills" and then a heading for each of them.
    private void Enter(AdPart known, int level)
    {
        var asks = part is AdPart.Must or AdPart.Nice;
        var isBeside = level == partLevel && level < PlainLevel && (blocks.Count == blocksBefore || isDivided);
        var isBelow = level > partLevel || isBeside;
        if (asks && isBelow && known is AdPart.Unknown or AdPart.Wanted && partLevel > 0)
        {
            isDivided |= isBeside;
        }
        else if (known != AdPart.Unknown)
        {
            (part, partLevel, isDivided, blocksBefore) = (known, level, false, blocks.Count);
        }
        else if (level < partLevel)
        {
            (part, partLevel, isDivided, blocksBefore) = (AdPart.Unknown, level, false, blocks.Count);
        }
    }

    // "It is essential that you can demonstrate the following experience:" says what stands below it.
    private static AdPart Led(string text, AdPart part)
    {
        var known = AdCues.PartOf(text);
        return known == AdPart.Unknown || (known == AdPart.Wanted && part is AdPart.Must or AdPart.Nice) ? part : known;
    }
}
