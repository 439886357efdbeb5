using System.Text.Json;

namespace TeamsOrchestrator.Agents.Prompts;

/// <summary>What a language model is told to do: a versioned file.</summary>
public sealed record Prompt
{
    /// <summary>Gets the name in kebab case, which is the file's and the agent's.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the version. It changes with every change of the text.</summary>
    public required string Version { get; init; }

    /// <summary>Gets how freely the model chooses its words; 0 for the same answer to the same question, as far as the model can.</summary>
    public required float Temperature { get; init; }

    /// <summary>Gets the number that fixes the model's chance, as far as the model can.</summary>
    public required long Seed { get; init; }

    /// <summary>Gets how long the answer may be, in tokens.</summary>
    public required int MaxOutputTokens { get; init; }

    /// <summary>Gets the name of the schema.</summary>
    public required string SchemaName { get; init; }

    /// <summary>Gets the JSON schema of the answer, strict: every member is required, and no other is allowed.</summary>
    public required JsonElement Schema { get; init; }

    /// <summary>Gets the instructions.</summary>
    public required string System { get; init; }

    /// <summary>Gets the question, with <c>{{name}}</c> where data are put in.</summary>
    public required string Question { get; init; }

    /// <summary>Gets the names of the data, in the order in which they stand.</summary>
    public required IReadOnlyList<string> Data { get; init; }

    /// <summary>Gets the whole file, with line feeds.</summary>
    public required string Text { get; init; }

    /// <summary>Gets the SHA-256 of the file, in lower-case hexadecimal.</summary>
    public required string Hash { get; init; }
}
