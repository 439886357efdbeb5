using System.CommandLine;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Bot.Start;

namespace TeamsOrchestrator.Bot.Cli;

/// <summary><c>--skills</c>: a skills file of one's own, for the commands that compare CVs.</summary>
internal static class SkillsOption
{
    public static Option<string> Create() =>
        new("--skills") { HelpName = "FILE", Description = "A skills file of your own, as Screening__SkillsFile names one for the bot: docs/skills.md says how it is written." };

    /// <summary>Reads the file.</summary>
    /// <exception cref="RefusedException">It cannot be used.</exception>
    public static SkillLexicon Load(string? path)
    {
        try
        {
            return OwnSkills.Load(path is null ? null : Path.GetFullPath(path));
        }
        catch (FormatException wrong)
        {
            throw new RefusedException($"--skills: {wrong.Message}");
        }
    }
}
