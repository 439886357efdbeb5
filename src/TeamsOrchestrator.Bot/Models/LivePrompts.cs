using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents.Prompts;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Prompts;

namespace TeamsOrchestrator.Bot.Models;

/// <summary>The versions of the prompts that the agents of this tenant use: what two people agreed to, else what comes with the program. Within a step or a turn they stay the same.</summary>
internal sealed class LivePrompts(HiringDb db)
{
    private List<PromptVersion>? live;

    /// <summary>Gets the version that is live.</summary>
    public Prompt Get(string name)
    {
        // Agents are made where nothing can wait, and there are never more rows than prompts.
        live ??= [.. LiveAmong(db.PromptVersions.AsNoTracking())];
        return live.Find(row => string.Equals(row.Name, name, StringComparison.Ordinal)) is { } row && Read(row) is { } own ? own : PromptFiles.Get(name);
    }

    /// <summary>Finds what is live, the newest first.</summary>
    public static IQueryable<PromptVersion> LiveAmong(IQueryable<PromptVersion> versions) =>
        versions.Where(row => row.State == PromptState.Live).OrderByDescending(row => row.DecidedAt).ThenByDescending(row => row.Id);

    /// <summary>Reads a version as agents use it. Its number says whose it is, for the program's own versions are counted too.</summary>
    /// <returns>The prompt; null where the program's own version is followed, or the text does not fit this version of the program any more.</returns>
    public static Prompt? Read(PromptVersion row)
    {
        if (row.FollowsProduct || !PromptFiles.Names.Contains(row.Name, StringComparer.Ordinal))
        {
            return null;
        }

        var product = PromptFiles.Get(row.Name);
        try
        {
            var prompt = PromptFit.Read(row.Name + ".md", row.Text, product);
            return string.Equals(prompt.Hash, product.Hash, StringComparison.Ordinal) ? product : prompt with { Version = $"own-{prompt.Version}" };
        }
        catch (PromptFileException)
        {
            return null; // the list of prompts says so
        }
    }
}
