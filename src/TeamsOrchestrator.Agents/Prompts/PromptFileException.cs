namespace TeamsOrchestrator.Agents.Prompts;

/// <summary>A prompt file cannot be used. The message begins with file and line.</summary>
/// <param name="file">The file.</param>
/// <param name="line">The line, from 1.</param>
/// <param name="what">What is wrong, and what to change.</param>
public sealed class PromptFileException(string file, int line, string what)
    : Exception(string.Create(global::System.Globalization.CultureInfo.InvariantCulture, $"{file}({line}): {what}"));
