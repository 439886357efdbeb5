using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Screening;

namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>A line of a job ad.</summary>
/// <param name="Text">Its words, without the sign of a bullet or a heading.</param>
/// <param name="IsBullet">Whether it begins an item of a list.</param>
/// <param name="Level">The level of a heading, or 0.</param>
internal sealed record AdLine(string Text, bool IsBullet, int Level)
{
    private const string Bullets = "-*+•·–—▪●◦■□▸►➤‣➢➔→✓✔○⁃∙⦁❖◆\uF0B7\uF0A7\uF0D8";

    // These are bullets only before a blank: they also begin words and numbers.
    private const string BlankBullets = "-*+·–—→";
    private const int Indented = 4;

    private static readonly Regex Box = Phrases.Of(@"^\[[ x]?\] ");

    /// <summary>Gets how far it is indented, to be compared with its neighbours.</summary>
    public int Indent { get; init; }

    /// <summary>Gets whether the file itself says what the line is.</summary>
    public bool IsMarked { get; init; }

    /// <summary>Gets the cells of a row of a table; empty where it is none.</summary>
    public IReadOnlyList<string> Cells { get; init; } = [];

    /// <summary>Reads a line of a page.</summary>
    /// <param name="raw">The line as it stands.</param>
    /// <param name="mark">What the file says about it, or null.</param>
    /// <returns>The line.</returns>
    public static AdLine Of(string raw, LineMark? mark)
    {
        var folded = PageText.Fold(raw);
        return mark?.Kind switch
        {
            _ when folded.Length == 0 => new AdLine(folded, IsBullet: false, 0),
            LineMarkKind.Heading => new AdLine(folded, IsBullet: false, mark.Level) { IsMarked = true },
            LineMarkKind.Item => new AdLine(Box.Replace(folded, string.Empty), IsBullet: true, 0) { IsMarked = true, Indent = mark.Level * Indented },
            LineMarkKind.Row => new AdLine(folded, IsBullet: false, 0) { IsMarked = true, Cells = [.. raw.TrimEnd().Split("  ").Select(PageText.Fold)] },
            _ when folded.Length > 1 && folded[0] == '|' => new AdLine(folded, IsBullet: false, 0) { Cells = [.. folded.Trim('|').Split('|').Select(cell => cell.Trim())] },
            _ => Of(folded) with { Indent = raw.Length - raw.TrimStart().Length },
        };
    }

    /// <summary>Reads a line by its signs.</summary>
    /// <param name="line">The line, white space folded.</param>
    /// <returns>The line without them.</returns>
    public static AdLine Of(string line)
    {
        var level = line.TakeWhile(character => character == '#').Count();
        if (level > 0 && line.Length > level)
        {
            return new AdLine(line[level..].Trim(), IsBullet: false, level);
        }

        if (line.Length > 2 && (Bullets.Contains(line[0], StringComparison.Ordinal) || line.StartsWith("o ", StringComparison.Ordinal)) && (line[1] == ' ' || !BlankBullets.Contains(line[0], StringComparison.Ordinal)))
        {
            return line[0] == '*' && line[1] == '*' ? new AdLine(line, IsBullet: false, 0) : new AdLine(Box.Replace(line[1..].TrimStart(), string.Empty), IsBullet: true, 0);
        }

        var sign = Number.Match(line);
        return sign.Success ? new AdLine(line[sign.Length..], IsBullet: true, 0) : new AdLine(line, IsBullet: false, 0);
    }

    // "1. Python", "2) SQL", "(3) Kafka", "a) Driving licence".
    private static readonly Regex Number = Phrases.Of(@"^(\d{1,2}[.)]|\(\d{1,2}\)|\(?[a-h]\)) (?=\S)");
}
