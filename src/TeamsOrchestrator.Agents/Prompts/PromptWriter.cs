using System.Globalization;

namespace TeamsOrchestrator.Agents.Prompts;

/// <summary>Writes the file of a prompt with other words.</summary>
public static class PromptWriter
{
    private const string SchemaHead = "# Schema";

    /// <summary>Writes it. Whether it can be used <see cref="PromptFit"/> says.</summary>
    /// <param name="like">The prompt whose settings and schema stay.</param>
    /// <param name="version">The version.</param>
    /// <param name="system">The instructions.</param>
    /// <param name="question">The question.</param>
    /// <returns>The text of the file.</returns>
    public static string Write(Prompt like, int version, string system, string question)
    {
        ArgumentNullException.ThrowIfNull(like);
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(question);
        var lines = like.Text.Split('\n');
        var end = Array.IndexOf(lines, "---", 1);
        var header = lines[..(end + 1)].Select(line => line.StartsWith("version:", StringComparison.Ordinal) ? string.Create(CultureInfo.InvariantCulture, $"version: {version}") : line);
        var schema = lines.SkipWhile(line => line.TrimEnd() != SchemaHead).Skip(1).TakeWhile(line => !line.StartsWith("# ", StringComparison.Ordinal));
        return string.Join('\n', [.. header, "# System", system.Trim('\n'), "# Question", question.Trim('\n'), SchemaHead, .. schema]).TrimEnd('\n') + "\n";
    }
}
