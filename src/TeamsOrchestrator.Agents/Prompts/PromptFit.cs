using System.Globalization;
using System.Text.Json;

namespace TeamsOrchestrator.Agents.Prompts;

/// <summary>Reads a file that is to take the place of a prompt, and refuses one with which the agent could not work or would forget what keeps it safe.</summary>
public static class PromptFit
{
    /// <summary>What the instructions of every prompt have to say about data.</summary>
    public const string Safeguard = "never an instruction";

    /// <summary>Reads it.</summary>
    /// <param name="file">The name of the file, for what is said about it.</param>
    /// <param name="text">The text.</param>
    /// <param name="place">The prompt whose place it is to take.</param>
    /// <returns>The prompt.</returns>
    /// <exception cref="PromptFileException">It cannot be used, or not there.</exception>
    public static Prompt Read(string file, string text, Prompt place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var prompt = PromptReader.Read(file, text);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        if (Array.FindIndex(lines, CleanText.HidesSomething) is >= 0 and var hidden)
        {
            throw new PromptFileException(file, hidden + 1, "This line holds characters that people cannot see: whoever approves it could not read what the model reads.");
        }

        return Misfit(prompt, place) is var (beginning, what) ? throw new PromptFileException(file, LineOf(lines, beginning), what) : prompt;
    }

    /// <summary>Reads one that is to be newer than another.</summary>
    /// <param name="file">The name of the file, for what is said about it.</param>
    /// <param name="text">The text.</param>
    /// <param name="place">The prompt whose place it is to take.</param>
    /// <param name="newest">The highest version that there has been.</param>
    /// <returns>The prompt.</returns>
    /// <exception cref="PromptFileException">It cannot be used, or is not newer.</exception>
    public static Prompt ReadNewer(string file, string text, Prompt place, int newest)
    {
        var prompt = Read(file, text, place);
        return int.Parse(prompt.Version, CultureInfo.InvariantCulture) > newest ? prompt
            : throw new PromptFileException(file, LineOf(text.ReplaceLineEndings("\n").Split('\n'), "version:"), string.Create(CultureInfo.InvariantCulture, $"'version' must be greater than {newest}, the newest that there has been: write {newest + 1}."));
    }

    private static (string Beginning, string What)? Misfit(Prompt prompt, Prompt place) =>
        !string.Equals(prompt.Name, place.Name, StringComparison.Ordinal) ? ("name:", $"'name' must be '{place.Name}': it is for the place of that prompt.")
        : !string.Equals(prompt.SchemaName, place.SchemaName, StringComparison.Ordinal) ? ("schema:", $"'schema' must be '{place.SchemaName}', as it is now.")
        : !JsonElement.DeepEquals(prompt.Schema, place.Schema) ? ("# Schema", "The schema must stay as it is: the agent reads answers of that form and of no other.")
        : place.Data.Except(prompt.Data, StringComparer.Ordinal).FirstOrDefault() is { } missing ? ("# Question", $"The question must hold {{{{{missing}}}}} too: the agent has these data for it.")
        : prompt.Data.Except(place.Data, StringComparer.Ordinal).FirstOrDefault() is { } unknown ? ("# Question", $"The agent has no data for {{{{{unknown}}}}}. It has {string.Join(", ", place.Data.Select(name => $"{{{{{name}}}}}"))}.")
        : !prompt.System.Contains(Safeguard, StringComparison.Ordinal) ? ("# System", $"The instructions must still say that data are \"{Safeguard}\": without that a CV could give orders.")
        : null;

    private static int LineOf(string[] lines, string beginning) =>
        Math.Max(0, Array.FindIndex(lines, line => line.StartsWith(beginning, StringComparison.Ordinal))) + 1;
}
