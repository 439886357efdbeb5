using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace TeamsOrchestrator.Agents.Prompts;

/// <summary>Reads prompt files: a header between two lines of dashes, then <c># System</c>, <c># Question</c> and <c># Schema</c>.</summary>
public static partial class PromptReader
{
    private const string Rule = "---";

    private static readonly string[] Keys = ["name", "version", "temperature", "seed", "max-output-tokens", "schema"];
    private static readonly string[] Sections = ["System", "Question", "Schema"];

    /// <summary>Reads a prompt.</summary>
    /// <param name="file">The name of the file, for what is said about it.</param>
    /// <param name="text">The text.</param>
    /// <returns>The prompt.</returns>
    /// <exception cref="PromptFileException">It cannot be used.</exception>
    public static Prompt Read(string file, string text)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var (header, end) = Header(file, lines);
        var sections = Cut(file, lines, end + 1);
        var (schemaText, schemaLine) = sections["Schema"];
        var name = Matching(file, header, "name", NamePattern(), "must be in kebab case, for instance 'screener'");
        var question = sections["Question"].Text;
        return new Prompt
        {
            Name = name,
            Version = Matching(file, header, "version", VersionPattern(), "must be a number, which grows with every change"),
            Temperature = (float)Number(file, header, "temperature", 0, 2),
            Seed = (long)Number(file, header, "seed", 0, int.MaxValue),
            MaxOutputTokens = (int)Number(file, header, "max-output-tokens", 1, 100_000),
            SchemaName = Matching(file, header, "schema", SchemaPattern(), "must be of letters, digits and underscores, for instance 'screening'"),
            Schema = PromptSchema.Read(file, schemaText, schemaLine),
            System = sections["System"].Text,
            Question = question,
            Data = DataNames(file, question, sections["Question"].Line),
            Text = string.Join('\n', lines),
            Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines)))),
        };
    }

    private static (Dictionary<string, (string Value, int Line)> Header, int End) Header(string file, string[] lines)
    {
        if (lines[0] != Rule)
        {
            throw new PromptFileException(file, 1, "The file must begin with a line of three dashes, the beginning of its header.");
        }

        var header = new Dictionary<string, (string Value, int Line)>(StringComparer.Ordinal);
        for (var index = 1; index < lines.Length; index++)
        {
            if (lines[index] == Rule)
            {
                var missing = Keys.FirstOrDefault(key => !header.ContainsKey(key));
                return missing is null ? (header, index) : throw new PromptFileException(file, index + 1, $"The header lacks '{missing}'.");
            }

            var colon = lines[index].IndexOf(':', StringComparison.Ordinal);
            var key = colon < 0 ? string.Empty : lines[index][..colon].Trim();
            if (!Keys.Contains(key, StringComparer.Ordinal))
            {
                throw new PromptFileException(file, index + 1, $"'{lines[index]}' is none of {string.Join(", ", Keys)}, each as 'name: value'.");
            }

            if (!header.TryAdd(key, (lines[index][(colon + 1)..].Trim(), index + 1)))
            {
                throw new PromptFileException(file, index + 1, $"'{key}' is there twice.");
            }
        }

        throw new PromptFileException(file, lines.Length, "The header has no end: a second line of three dashes.");
    }

    private static Dictionary<string, (string Text, int Line)> Cut(string file, string[] lines, int start)
    {
        var heads = new List<(string Name, int Index)>();
        var isFenced = false;
        for (var index = start; index < lines.Length; index++)
        {
            isFenced ^= lines[index].StartsWith("```", StringComparison.Ordinal);
            if (!isFenced && lines[index].StartsWith("# ", StringComparison.Ordinal))
            {
                heads.Add((lines[index][2..].Trim(), index));
            }
        }

        var sections = new Dictionary<string, (string Text, int Line)>(StringComparer.Ordinal);
        foreach (var (position, (name, index)) in heads.Index())
        {
            var until = position + 1 < heads.Count ? heads[position + 1].Index : lines.Length;
            if (!Sections.Contains(name, StringComparer.Ordinal) || !sections.TryAdd(name, (string.Join('\n', lines[(index + 1)..until]).Trim(), index + 1)))
            {
                throw new PromptFileException(file, index + 1, $"'# {name}' is not needed: there is one each of {string.Join(", ", Sections.Select(section => $"'# {section}'"))}.");
            }
        }

        var missing = Sections.FirstOrDefault(section => !sections.TryGetValue(section, out var found) || found.Text.Length == 0);
        return missing is null ? sections : throw new PromptFileException(file, lines.Length, $"The section '# {missing}' is missing or empty.");
    }

    private static List<string> DataNames(string file, string question, int line)
    {
        var names = DataPattern().Matches(question).Select(match => match.Groups["name"].Value).ToList();
        return names.Count == 0 ? throw new PromptFileException(file, line, "The question holds no data: write {{name}} where they are put in.")
            : names.Distinct(StringComparer.Ordinal).Count() < names.Count ? throw new PromptFileException(file, line, "The question names the same data twice.")
            : names;
    }

    private static string Matching(string file, Dictionary<string, (string Value, int Line)> header, string key, Regex pattern, string otherwise) =>
        pattern.IsMatch(header[key].Value) ? header[key].Value : throw new PromptFileException(file, header[key].Line, $"'{key}' {otherwise}.");

    private static double Number(string file, Dictionary<string, (string Value, int Line)> header, string key, double least, double most) =>
        double.TryParse(header[key].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new PromptFileException(file, header[key].Line, string.Create(CultureInfo.InvariantCulture, $"'{key}' must be a number from {least} to {most}."));

    [GeneratedRegex(@"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"^[1-9]\d{0,5}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex VersionPattern();

    [GeneratedRegex(@"^[A-Za-z]\w{0,63}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SchemaPattern();

    [GeneratedRegex(@"\{\{(?<name>[a-z][a-z-]*)\}\}", RegexOptions.ExplicitCapture, 1000)]
    internal static partial Regex DataPattern();
}
