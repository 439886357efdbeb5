using System.Security.Cryptography;
using System.Text;

namespace TeamsOrchestrator.Agents.Prompts;

/// <summary>What is put into a prompt: texts that are data, never instructions.</summary>
/// <remarks>Each text is cleaned of what people cannot see and put between marks. The marks hang on all the texts together, so that no document can write one.</remarks>
public sealed class PromptData
{
    private const int MarkLength = 16;

    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    /// <summary>Adds a text.</summary>
    /// <param name="name">The name that the prompt has for it.</param>
    /// <param name="text">The text; already without anything that the model must not know.</param>
    /// <returns>This object.</returns>
    public PromptData Add(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        texts.Add(name, CleanText.Of(text));
        return this;
    }

    /// <summary>Puts the texts into a prompt.</summary>
    /// <param name="prompt">The prompt.</param>
    /// <returns>The question.</returns>
    /// <exception cref="InvalidOperationException">The prompt asks for other data.</exception>
    public RenderedPrompt Render(Prompt prompt)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        if (!prompt.Data.Order(StringComparer.Ordinal).SequenceEqual(texts.Keys.Order(StringComparer.Ordinal), StringComparer.Ordinal))
        {
            throw new InvalidOperationException($"The prompt {prompt.Name} asks for {string.Join(", ", prompt.Data)}, and was given {string.Join(", ", texts.Keys)}.");
        }

        var mark = Mark();
        var text = PromptReader.DataPattern().Replace(prompt.Question, match => $"<<<{match.Groups["name"].Value} {mark}\n{texts[match.Groups["name"].Value]}\n{mark}>>>");
        return new RenderedPrompt(text, mark);
    }

    private string Mark()
    {
        var all = string.Join('\0', texts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}\0{pair.Value}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..MarkLength];
    }
}
