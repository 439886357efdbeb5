using System.Text;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Screening;

namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>Cuts a job ad into bullets and paragraphs, each with what its part of the ad is about.</summary>
internal sealed class AdReader
{
    private const int LongestHeading = 9;
    private const int LongestPlainHeading = 6;
    private const string Bullets = "-*•·–—▪●◦■‣➢✓✔○\uF0B7";

    private readonly List<AdBlock> blocks = [];
    private readonly StringBuilder open = new();
    private bool openIsBullet;
    private AdPart part = AdPart.Unknown;
    private int partLevel;

    private AdReader()
    {
    }

    public static IReadOnlyList<AdBlock> Read(Document ad)
    {
        var reader = new AdReader();
        var lines = ad.Pages.SelectMany(page => page.Lines.Append(string.Empty)).Select(PageText.Fold).ToList();
        for (var index = 0; index < lines.Count; index++)
        {
            reader.Take(lines[index], NextOf(lines, index));
        }

        reader.Close();
        return reader.blocks;
    }

    /// <summary>Takes the signs of Markdown off a text.</summary>
    public static string Plain(string text)
    {
        var plain = text.Replace("**", string.Empty, StringComparison.Ordinal).Replace("__", string.Empty, StringComparison.Ordinal).Replace("`", string.Empty, StringComparison.Ordinal);
        return plain.Trim();
    }

    private static string NextOf(List<string> lines, int index)
    {
        for (var next = index + 1; next < lines.Count && next <= index + 2; next++)
        {
            if (lines[next].Length > 0)
            {
                return lines[next];
            }
        }

        return string.Empty;
    }

    private static bool StartsBullet(string line, out string text)
    {
        text = line;
        if (line.Length > 2 && Bullets.Contains(line[0], StringComparison.Ordinal) && (line[1] == ' ' || line[0] is '•' or '●' or '▪' or '·' or '\uF0B7'))
        {
            text = line[1..].TrimStart();
            return true;
        }

        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        if (digits is 1 or 2 && line.Length > digits + 2 && line[digits] is '.' or ')' && line[digits + 1] == ' ')
        {
            text = line[(digits + 2)..].TrimStart();
            return true;
        }

        return false;
    }

    private static int WordCount(string text) => text.Split(' ').Length;

    private void Take(string line, string next)
    {
        if (line.Length == 0 || line[0] == '<')
        {
            Close();
            return;
        }

        if (StartsBullet(line, out var bullet))
        {
            Close();
            open.Append(bullet);
            openIsBullet = true;
            return;
        }

        if (IsHeading(line, next, out var heading, out var level))
        {
            Close();
            Enter(heading, level);
            return;
        }

        if (LabelOf(line) is { } label)
        {
            Close();
            var known = AdCues.PartOf(label);
            blocks.Add(new AdBlock(line[(label.Length + 1)..].Trim(), known == AdPart.Unknown ? part : known, IsBullet: known is AdPart.Must or AdPart.Wanted or AdPart.Nice));
            return;
        }

        _ = open.Length > 0 ? open.Append(' ') : open;
        open.Append(line);
    }

    private bool IsHeading(string line, string next, out string heading, out int level)
    {
        var plain = Plain(line);
        heading = plain.TrimStart('#').Trim().TrimEnd(':').Trim();
        level = line.TakeWhile(character => character == '#').Count();
        if (level > 0)
        {
            return true;
        }

        var words = WordCount(plain);
        var isBold = line.StartsWith("**", StringComparison.Ordinal) && line.TrimEnd(':').EndsWith("**", StringComparison.Ordinal) && words <= LongestHeading;
        if (isBold || (plain[^1] == ':' && words <= LongestHeading))
        {
            level = 7;
            return open.Length == 0 || openIsBullet || isBold;
        }

        // "Your profile" without any mark, before a list or a paragraph; a wrapped line never stands alone.
        level = 7;
        return open.Length == 0 && words <= LongestPlainHeading && !char.IsLower(plain[0]) && plain[^1] is not ('.' or ',' or ';' or '!') && next.Length > 0
            && (AdCues.PartOf(heading) != AdPart.Unknown || plain.All(character => !char.IsLower(character)));
    }

    // "Requirements: Python, SQL" and "Company: Fabrikam" on one line.
    private static string? LabelOf(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && WordCount(line[..colon]) <= 3 && char.IsUpper(line[0]) && AdCues.PartOf(line[..colon]) != AdPart.Unknown ? line[..colon] : null;
    }

    // An unknown heading below a known one belongs to it; beside or above, it ends it.
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

    private void Close()
    {
        if (open.Length == 0)
        {
            return;
        }

        var text = open.ToString();
        open.Clear();
        var isBullet = openIsBullet;
        openIsBullet = false;

        // "It is essential that you can demonstrate the following experience:" says what the bullets below it are.
        if (!isBullet && text[^1] == ':')
        {
            var known = AdCues.PartOf(text);
            part = known is AdPart.Unknown || (known == AdPart.Wanted && part is AdPart.Must or AdPart.Nice) ? part : known;
            partLevel = Math.Max(partLevel, 1);
            return;
        }

        blocks.Add(new AdBlock(text, part, isBullet));
    }
}
