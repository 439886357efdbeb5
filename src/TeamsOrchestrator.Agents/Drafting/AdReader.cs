using System.Text;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Screening;

namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>Cuts a job ad into bullets and paragraphs, each with what its part of the ad is about.</summary>
/// <remarks>Readers keep bullet signs of some formats and drop those of others, so lines that follow each other without a sign are told
/// apart by their shape: the items of a list, or one paragraph that was wrapped.</remarks>
internal sealed class AdReader
{
    private const int LongestHeading = 9;
    private const int LongestLooseHeading = 6;
    private const int LongestWrappedLine = 125;

    // Whatever is longer than this is no job ad; the rest of it is not read.
    private const int MostLines = 3000;
    private const int PlainLevel = 7;

    private readonly List<AdBlock> blocks = [];
    private AdPart part = AdPart.Unknown;
    private int partLevel;

    private AdReader()
    {
    }

    public static IReadOnlyList<AdBlock> Read(Document ad)
    {
        var lines = ad.Pages.SelectMany(page => page.Lines.Append(string.Empty)).Take(MostLines).Select(PageText.Fold).Append(string.Empty).ToList();
        var isWrapped = lines.Max(line => line.Length) <= LongestWrappedLine;
        var reader = new AdReader();
        var group = new List<AdLine>();
        foreach (var line in lines)
        {
            if (line.Length > 0 && line[0] != '<')
            {
                group.Add(AdLine.Of(line));
            }
            else
            {
                reader.TakeGroup(isWrapped ? Unwrap(group) : group);
                group.Clear();
            }
        }

        return reader.blocks;
    }

    /// <summary>Takes the signs of Markdown off a text.</summary>
    public static string Plain(string text) => text
        .Replace("**", string.Empty, StringComparison.Ordinal)
        .Replace("__", string.Empty, StringComparison.Ordinal)
        .Replace("`", string.Empty, StringComparison.Ordinal)
        .Trim();

    // A line goes on with the one before where that one is about as long as lines get and does not end a statement.
    private static List<AdLine> Unwrap(List<AdLine> group)
    {
        var width = group.Count == 0 ? 0 : group.Max(line => line.Text.Length);
        var joined = new List<AdLine>();
        var text = new StringBuilder();
        for (var index = 0; index < group.Count; index++)
        {
            _ = text.Length > 0 ? text.Append(' ') : text;
            text.Append(group[index].Text);
            var goesOn = index + 1 < group.Count && !group[index + 1].IsBullet && group[index + 1].Level == 0 && group[index].Level == 0
                && (char.IsLower(group[index + 1].Text[0]) || group[index].Text[^1] == ',' || !IsListLike(group))
                && group[index].Text.Length * 10 >= width * 6 && group[index].Text[^1] is not (':' or ';');
            if (!goesOn)
            {
                var first = index;
                while (first > 0 && text.Length > group[index].Text.Length && !group[first].IsBullet)
                {
                    first--;
                }

                joined.Add(new AdLine(text.ToString(), group[first].IsBullet, group[index].Level));
                text.Clear();
            }
        }

        return joined;
    }

    // Most items of a list begin with a capital and few end with a full stop in mid-sentence.
    private static bool IsListLike(List<AdLine> group) =>
        group.Exists(line => line.IsBullet) || group.TrueForAll(line => char.IsUpper(line.Text[0]) || char.IsAsciiDigit(line.Text[0]));

    private static int WordCount(string text) => text.Split(' ').Length;

    private void TakeGroup(List<AdLine> group)
    {
        var items = group.Count(line => !line.IsBullet && line.Level == 0);
        for (var index = 0; index < group.Count; index++)
        {
            var line = group[index];
            if (AdCues.EndsRequirements(Plain(line.Text)))
            {
                (part, partLevel) = (AdPart.Aside, line.Level == 0 ? PlainLevel : line.Level);
                items--;
            }
            else if (line.IsBullet)
            {
                blocks.Add(new AdBlock(line.Text, part, IsBullet: true));
            }
            else if (HeadingOf(line, isAlone: group.Count == 1, isFirst: index == 0, isBeforeBullet: index + 1 < group.Count && group[index + 1].IsBullet) is { } heading)
            {
                Enter(heading, line.Level == 0 ? PlainLevel : line.Level);
                items--;
            }
            else if (line.Text[^1] == ':')
            {
                Lead(line.Text);
                items--;
            }
            else if (LabelOf(line.Text) is { } label)
            {
                var known = AdCues.PartOf(label);
                blocks.Add(new AdBlock(line.Text[(label.Length + 1)..].Trim(), known, IsBullet: known is AdPart.Must or AdPart.Wanted or AdPart.Nice));
            }
            else
            {
                blocks.Add(new AdBlock(line.Text, part, IsBullet: items > 1));
            }
        }
    }

    private static string? HeadingOf(AdLine line, bool isAlone, bool isFirst, bool isBeforeBullet)
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

        if (words > LongestLooseHeading || char.IsLower(plain[0]) || plain[^1] is '.' or ',' or ';' or '!')
        {
            return null;
        }

        return (isAlone || isBeforeBullet) && AdCues.PartOf(heading) != AdPart.Unknown ? heading
            : isFirst && AdCues.IsPlainlyAHeading(heading) ? heading
            : plain.Any(char.IsLetter) && plain.All(character => !char.IsLower(character)) && words > 1 && AdCues.PartOf(heading) != AdPart.Unknown ? heading
            : null;
    }

    // "Requirements: Python, SQL" and "Company: Fabrikam" on one line.
    private static string? LabelOf(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && WordCount(line[..colon]) <= 3 && char.IsUpper(line[0]) && AdCues.PartOf(line[..colon]) != AdPart.Unknown ? line[..colon] : null;
    }

    // An unknown heading below a known one belongs to it; one above ends it.
    private void Enter(string heading, int level)
    {
        var known = AdCues.PartOf(heading);
        if (known != AdPart.Unknown)
        {
            (part, partLevel) = (known, level);
        }
        else if (level < partLevel)
        {
            (part, partLevel) = (AdPart.Unknown, level);
        }
    }

    // "It is essential that you can demonstrate the following experience:" says what stands below it.
    private void Lead(string text)
    {
        var known = AdCues.PartOf(text);
        if (known != AdPart.Unknown && !(known == AdPart.Wanted && part is AdPart.Must or AdPart.Nice))
        {
            part = known;
        }
    }
}
