using System.Collections.Concurrent;
using System.Text;

namespace TeamsOrchestrator.Agents.Prompts;

/// <summary>The prompts that come with the product.</summary>
public static class PromptFiles
{
    private const string Prefix = "Prompts.";

    private static readonly ConcurrentDictionary<string, Prompt> Read = new(StringComparer.Ordinal);

    /// <summary>Gets the names of all prompts.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. typeof(PromptFiles).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => Path.GetFileNameWithoutExtension(name[Prefix.Length..]))];

    /// <summary>Gets a prompt.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The prompt.</returns>
    /// <exception cref="PromptFileException">The file cannot be used.</exception>
    public static Prompt Get(string name) => Read.GetOrAdd(name, Load);

    private static Prompt Load(string name)
    {
        var file = name + ".md";
        using var stream = typeof(PromptFiles).Assembly.GetManifestResourceStream(Prefix + file) ?? throw new InvalidOperationException($"The prompt {file} was not built into the product.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var prompt = PromptReader.Read(file, reader.ReadToEnd());
        return string.Equals(prompt.Name, name, StringComparison.Ordinal) ? prompt : throw new PromptFileException(file, 1, $"'name' must be '{name}', as the file is called.");
    }
}
