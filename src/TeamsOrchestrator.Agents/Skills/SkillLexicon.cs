using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace TeamsOrchestrator.Agents.Skills;

/// <summary>The skills that the local agents know, with their synonyms and what they are kinds of. It never changes once loaded.</summary>
/// <remarks>What it does not know is not guessed: an unknown skill is looked for by its own words only.</remarks>
public sealed class SkillLexicon
{
    private const string ResourceName = "TeamsOrchestrator.Agents.Skills.skills.txt";
    private const int ShownOfFingerprint = 12;

    private readonly FrozenDictionary<string, Skill> byName;
    private readonly FrozenDictionary<string, FrozenSet<string>> ancestors;

    internal SkillLexicon(IReadOnlyList<Skill> skills)
    {
        Skills = skills;
        byName = skills.ToFrozenDictionary(skill => skill.Name, StringComparer.OrdinalIgnoreCase);
        ancestors = skills.ToFrozenDictionary(
            skill => skill.Name, skill => AncestorsOf(skill).ToFrozenSet(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);
        Matcher = new SkillMatcher(skills);
    }

    /// <summary>Gets the lexicon that ships with the product.</summary>
    public static SkillLexicon Default { get; } = LoadDefault();

    /// <summary>Gets every skill, in the order of the file.</summary>
    public IReadOnlyList<Skill> Skills { get; }

    /// <summary>Gets the fingerprint of the file of one's own, or null where there is none. Comments, blank lines and blanks around a line do not change it.</summary>
    public string? Fingerprint { get; private init; }

    /// <summary>Gets the beginning of the fingerprint as agents carry it in their version, or null.</summary>
    public string? Mark => Fingerprint is null ? null : $"skills.{Fingerprint[..ShownOfFingerprint]}";

    /// <summary>Gets how many lines of the file of one's own name a skill.</summary>
    public int OwnLines { get; private init; }

    internal SkillMatcher Matcher { get; }

    /// <summary>Reads a lexicon.</summary>
    /// <param name="stream">UTF-8 lines <c>name | synonyms | parents | flags</c>, lists separated by commas; <c>[category]</c> starts a section and <c>#</c> a comment.</param>
    /// <returns>The lexicon.</returns>
    /// <exception cref="FormatException">A line cannot be read, two skills share a name or synonym, or a parent is unknown; the message names the line.</exception>
    public static SkillLexicon Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var reader = new StreamReader(stream, leaveOpen: true);
        return new SkillLexicon(SkillFile.Parse(reader));
    }

    /// <summary>Reads a file of one's own and joins it to the skills that ship with the product.</summary>
    /// <param name="stream">The same form. A line with the name of a built-in skill adds synonyms and parents to it; one that begins with <c>!</c> takes its place, and the words that others have.</param>
    /// <returns>The lexicon.</returns>
    /// <exception cref="FormatException">A line cannot be read, or contradicts another one or the built-in skills; the message names the line.</exception>
    /// <exception cref="DecoderFallbackException">The file is not UTF-8.</exception>
    public static SkillLexicon LoadOwn(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var reader = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var text = reader.ReadToEnd();
        var lines = SkillFile.Read(new StringReader(text));
        return new SkillLexicon(JoinedSkills.Of(Default.Skills, lines)) { Fingerprint = FingerprintOf(text), OwnLines = lines.Count };
    }

    /// <summary>Says which version an agent is that knows these skills: with a file of one's own the same input may give another output.</summary>
    /// <param name="rules">The version of the agent's rules.</param>
    /// <returns>For instance <c>4</c>, or <c>4+skills.0f343b093112</c>.</returns>
    public string VersionOf(string rules) => Mark is null ? rules : $"{rules}+{Mark}";

    /// <summary>Finds a skill by its name.</summary>
    /// <param name="name">The name; case does not matter.</param>
    /// <returns>The skill, or null.</returns>
    public Skill? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>Finds the skills that a text names.</summary>
    /// <param name="text">One line or sentence.</param>
    /// <returns>The places in order; the longest name wins, so JavaScript never names Java.</returns>
    public IReadOnlyList<SkillMention> FindIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = Tokenizer.Tokenize(text);
        return [.. Matcher.Match(tokens).Select(match =>
            new SkillMention(match.Skill, tokens[match.First].Start, tokens[match.Last].End - tokens[match.First].Start))];
    }

    /// <summary>Says whether one skill is a kind of another: PostgreSQL is a relational database.</summary>
    /// <param name="skill">The narrower skill.</param>
    /// <param name="ancestor">The broader one.</param>
    /// <returns>True where it is, over any number of steps; false for a skill and itself.</returns>
    public bool IsKindOf(Skill skill, Skill ancestor)
    {
        ArgumentNullException.ThrowIfNull(skill);
        ArgumentNullException.ThrowIfNull(ancestor);
        return ancestors.TryGetValue(skill.Name, out var names) && names.Contains(ancestor.Name);
    }

    private static SkillLexicon LoadDefault()
    {
        using var stream = typeof(SkillLexicon).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException("The skills file is missing from the assembly.");
        return Load(stream);
    }

    private static string FingerprintOf(string text)
    {
        var lines = text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }

    private HashSet<string> AncestorsOf(Skill skill)
    {
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var open = new Queue<string>(skill.Parents);
        while (open.TryDequeue(out var name))
        {
            if (found.Add(name))
            {
                foreach (var parent in byName[name].Parents)
                {
                    open.Enqueue(parent);
                }
            }
        }

        return found;
    }
}
