namespace TeamsOrchestrator.Agents.Skills;

/// <summary>Reads the lines of a skills file.</summary>
internal static class SkillFile
{
    private const char OverrulesMark = '!';
    private const StringSplitOptions Clean = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    /// <summary>Reads a file that stands alone.</summary>
    public static IReadOnlyList<Skill> Parse(TextReader reader)
    {
        var lines = Read(reader);
        CheckWords(lines);
        var names = lines.Select(line => line.Skill.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines)
        {
            CheckParents(line, names, "is not a skill of this file");
        }

        return [.. lines.Select(line => line.Skill)];
    }

    /// <summary>Reads the lines; what they say of each other is not checked yet.</summary>
    public static List<SkillLine> Read(TextReader reader)
    {
        var lines = new List<SkillLine>();
        var category = "other";
        var number = 0;
        while (reader.ReadLine() is { } raw)
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] == '[' && line[^1] == ']')
            {
                category = line[1..^1].Trim();
                continue;
            }

            lines.Add(ParseLine(line, category, number));
        }

        return lines;
    }

    /// <summary>Makes sure that no word stands in two lines, or twice in one.</summary>
    public static void CheckWords(IEnumerable<SkillLine> lines)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (skill, line, _) in lines)
        {
            foreach (var wording in skill.Wordings)
            {
                var key = SkillMatcher.KeyOf(wording.Text);
                if (key.Length == 0)
                {
                    throw new FormatException($"Line {line}: '{wording.Text}' holds no word.");
                }

                if (!words.TryAdd(key, line) && !(words[key] == line && wording.IsCaseSensitive))
                {
                    throw new FormatException($"Line {line}: '{wording.Text}' already stands in line {words[key]}.");
                }
            }
        }
    }

    /// <summary>Makes sure that a skill is a kind of known ones only.</summary>
    public static void CheckParents(SkillLine line, IReadOnlySet<string> names, string isWrong)
    {
        if (line.Skill.Parents.FirstOrDefault(parent => !names.Contains(parent)) is { } missing)
        {
            throw new FormatException($"Line {line.Number}: the parent '{missing}' {isWrong}.");
        }
    }

    private static SkillLine ParseLine(string line, string category, int number)
    {
        var overrules = line.Length > 1 && line[0] == OverrulesMark && line[1] != OverrulesMark;
        var columns = (overrules ? line[1..] : line).Split('|', StringSplitOptions.TrimEntries);
        if (columns.Length > 4 || columns[0].Length == 0)
        {
            throw new FormatException($"Line {number}: expected 'name | synonyms | parents | flags'.");
        }

        var flags = Column(3);
        if (flags.FirstOrDefault(flag => flag is not "broad") is { } unknown)
        {
            throw new FormatException($"Line {number}: the flag '{unknown}' is not known; the only one is broad.");
        }

        SkillWording[] wordings = [.. Column(1).Prepend(columns[0]).Select(SkillWording.Parse)];
        var skill = new Skill(wordings[0].Text, [.. wordings.Skip(1).Select(wording => wording.Text)], Column(2), category)
        {
            IsBroad = flags.Length > 0,
            Wordings = wordings,
        };
        return new SkillLine(skill, number, overrules);

        string[] Column(int index) => index < columns.Length ? columns[index].Split(',', Clean) : [];
    }
}
