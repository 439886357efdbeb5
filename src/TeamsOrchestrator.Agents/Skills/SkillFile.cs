namespace TeamsOrchestrator.Agents.Skills;

/// <summary>Reads the lines of a skills file.</summary>
internal static class SkillFile
{
    private const StringSplitOptions Clean = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    public static IReadOnlyList<Skill> Parse(TextReader reader)
    {
        var skills = new List<(Skill Skill, int Line)>();
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

            skills.Add((ParseLine(line, category, number), number));
        }

        Check(skills);
        return [.. skills.Select(entry => entry.Skill)];
    }

    private static Skill ParseLine(string line, string category, int number)
    {
        var columns = line.Split('|', StringSplitOptions.TrimEntries);
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
        return new Skill(wordings[0].Text, [.. wordings.Skip(1).Select(wording => wording.Text)], Column(2), category)
        {
            IsBroad = flags.Length > 0,
            Wordings = wordings,
        };

        string[] Column(int index) => index < columns.Length ? columns[index].Split(',', Clean) : [];
    }

    private static void Check(List<(Skill Skill, int Line)> skills)
    {
        var names = new HashSet<string>(skills.Select(entry => entry.Skill.Name), StringComparer.OrdinalIgnoreCase);
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (skill, line) in skills)
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

            if (skill.Parents.FirstOrDefault(parent => !names.Contains(parent)) is { } missing)
            {
                throw new FormatException($"Line {line}: the parent '{missing}' is not a skill of this file.");
            }
        }
    }
}
