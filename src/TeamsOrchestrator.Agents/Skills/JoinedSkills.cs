namespace TeamsOrchestrator.Agents.Skills;

/// <summary>Joins a file of one's own to the built-in skills: a line with the name of a built-in skill adds to it, one that begins with <c>!</c> takes its place.</summary>
internal sealed class JoinedSkills
{
    private readonly Dictionary<string, Skill> byName;
    private readonly List<string> order;

    // Whose word it is: the name of the skill.
    private readonly Dictionary<string, string> owners = new(StringComparer.Ordinal);

    private JoinedSkills(IReadOnlyList<Skill> builtIn)
    {
        byName = builtIn.ToDictionary(skill => skill.Name, StringComparer.OrdinalIgnoreCase);
        order = [.. builtIn.Select(skill => skill.Name)];
        foreach (var skill in builtIn)
        {
            Own(skill);
        }
    }

    /// <summary>Joins them.</summary>
    /// <exception cref="FormatException">A line contradicts another one or the built-in skills; the message names the line.</exception>
    public static IReadOnlyList<Skill> Of(IReadOnlyList<Skill> builtIn, IReadOnlyList<SkillLine> lines)
    {
        SkillFile.CheckWords(lines);
        var joined = new JoinedSkills(builtIn);
        foreach (var line in lines)
        {
            joined.Take(line);
        }

        var names = joined.byName.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines)
        {
            SkillFile.CheckParents(line, names, "is neither a skill of this file nor a built-in one");
            joined.CheckKinds(line);
        }

        return [.. joined.order.Select(name => joined.byName[name])];
    }

    private void Take(SkillLine line)
    {
        var known = byName.GetValueOrDefault(line.Skill.Name);
        foreach (var wording in line.Skill.Wordings)
        {
            TakeWord(line, wording);
        }

        var skill = known is null || line.Overrules ? line.Skill : Add(known, line.Skill);
        if (known is null)
        {
            order.Add(skill.Name);
        }
        else
        {
            Disown(known);
            skill = skill with { Name = known.Name, Category = line.Overrules ? skill.Category : known.Category };
        }

        byName[skill.Name] = skill;
        Own(skill);
    }

    // A word means one skill. Taking it from a built-in one has to be said, so that nobody does so by accident.
    private void TakeWord(SkillLine line, SkillWording wording)
    {
        var key = SkillMatcher.KeyOf(wording.Text);
        if (!owners.TryGetValue(key, out var owner) || string.Equals(owner, line.Skill.Name, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        if (SkillMatcher.KeyOf(owner) == key)
        {
            throw new FormatException($"Line {line.Number}: '{wording.Text}' is the name of another skill. Begin the line with '{owner}' to add to it.");
        }

        if (!line.Overrules)
        {
            throw new FormatException($"Line {line.Number}: '{wording.Text}' is another word for the built-in skill '{owner}'. Begin the line with '{owner}' to add to that, or with '!{line.Skill.Name}' to take the word from it.");
        }

        var before = byName[owner];
        owners.Remove(key);
        byName[owner] = before with
        {
            Wordings = [.. before.Wordings.Where(item => SkillMatcher.KeyOf(item.Text) != key)],
            Synonyms = [.. before.Synonyms.Where(item => SkillMatcher.KeyOf(item) != key)],
        };
    }

    // The name keeps the marks that it has, unless the file gives it some.
    private static Skill Add(Skill known, Skill more)
    {
        var name = more.Wordings[0] is { IsCaseSensitive: false, NeedsContext: false } ? known.Wordings[0] : more.Wordings[0] with { Text = known.Name };
        var keys = more.Wordings.Skip(1).Select(wording => SkillMatcher.KeyOf(wording.Text)).ToHashSet(StringComparer.Ordinal);
        SkillWording[] synonyms = [.. known.Wordings.Skip(1).Where(wording => !keys.Contains(SkillMatcher.KeyOf(wording.Text))), .. more.Wordings.Skip(1)];
        return known with
        {
            Wordings = [name, .. synonyms],
            Synonyms = [.. synonyms.Select(wording => wording.Text)],
            Parents = [.. known.Parents.Union(more.Parents, StringComparer.OrdinalIgnoreCase)],
            IsBroad = known.IsBroad || more.IsBroad,
        };
    }

    private void CheckKinds(SkillLine line)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var open = new Queue<string>(byName[line.Skill.Name].Parents);
        while (open.TryDequeue(out var name))
        {
            if (string.Equals(name, line.Skill.Name, StringComparison.OrdinalIgnoreCase))
            {
                throw new FormatException($"Line {line.Number}: '{line.Skill.Name}' would be a kind of itself, by way of its parents.");
            }

            if (seen.Add(name) && byName.TryGetValue(name, out var parent))
            {
                foreach (var next in parent.Parents)
                {
                    open.Enqueue(next);
                }
            }
        }
    }

    private void Own(Skill skill)
    {
        foreach (var wording in skill.Wordings)
        {
            owners[SkillMatcher.KeyOf(wording.Text)] = skill.Name;
        }
    }

    private void Disown(Skill skill)
    {
        foreach (var wording in skill.Wordings)
        {
            owners.Remove(SkillMatcher.KeyOf(wording.Text));
        }
    }
}
