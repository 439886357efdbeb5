using System.Text;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Bot.Data;

namespace TeamsOrchestrator.Bot.Start;

/// <summary>Reads the skills file of an organisation, which joins the skills of the product.</summary>
internal static class OwnSkills
{
    private const int MostBytes = 1024 * 1024;

    /// <summary>Reads it.</summary>
    /// <param name="path">The path, resolved against the project's root; null or blank: the skills of the product alone.</param>
    /// <exception cref="FormatException">It cannot be used; the message names the file, the line where there is one, and what is wrong.</exception>
    public static SkillLexicon Load(string? path)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            return SkillLexicon.Default;
        }

        var file = Path.GetFullPath(path.Trim(), ProjectRoot.Find());
        try
        {
            using var stream = File.OpenRead(file);
            return stream.Length > MostBytes
                ? throw new FormatException($"'{file}' is larger than 1 MB. Write less into it: a skill a line.")
                : SkillLexicon.LoadOwn(stream);
        }
        catch (FormatException wrong) when (wrong.Message.StartsWith("Line ", StringComparison.Ordinal))
        {
            throw new FormatException($"'{file}' cannot be used. {wrong.Message}", wrong);
        }
        catch (DecoderFallbackException wrong)
        {
            throw new FormatException($"'{file}' is not UTF-8. Save it with that encoding.", wrong);
        }
        catch (Exception wrong) when (wrong is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new FormatException($"'{file}' is not there.", wrong);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"'{file}' cannot be opened: it has to be a file that the program may read.", wrong);
        }
    }
}
