namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>A line of a job ad.</summary>
/// <param name="Text">Its words, without the sign of a bullet or a heading.</param>
/// <param name="IsBullet">Whether it begins with the sign of a bullet.</param>
/// <param name="Level">The level of a Markdown heading, or 0.</param>
internal sealed record AdLine(string Text, bool IsBullet, int Level)
{
    private const string Bullets = "-*•·–—▪●◦■‣➢✓✔○\uF0B7";

    public static AdLine Of(string line)
    {
        var level = line.TakeWhile(character => character == '#').Count();
        if (level > 0 && line.Length > level)
        {
            return new AdLine(line[level..].Trim(), IsBullet: false, level);
        }

        if (line.Length > 2 && Bullets.Contains(line[0], StringComparison.Ordinal) && (line[1] == ' ' || line[0] is not ('-' or '*' or '·' or '–' or '—')))
        {
            return new AdLine(line[1..].TrimStart(), IsBullet: true, 0);
        }

        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        return digits is 1 or 2 && line.Length > digits + 2 && line[digits] is '.' or ')' && line[digits + 1] == ' '
            ? new AdLine(line[(digits + 2)..].TrimStart(), IsBullet: true, 0)
            : new AdLine(line, IsBullet: false, 0);
    }
}
