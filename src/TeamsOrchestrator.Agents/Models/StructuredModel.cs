using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.AI;
using TeamsOrchestrator.Agents.Prompts;

namespace TeamsOrchestrator.Agents.Models;

/// <summary>Asks a language model and gives back an object that was checked, or one <see cref="ModelFaultException"/>. Every agent with a model asks through it.</summary>
/// <param name="client">The model.</param>
/// <param name="model">Its name.</param>
/// <param name="calls">The book on what was asked.</param>
/// <param name="prompts">Gives the version of a prompt that is in use, by its name; null for those of the product.</param>
/// <remarks>The model is given no tools. What it is given of documents is data between marks that the documents cannot know.</remarks>
public sealed class StructuredModel(IChatClient client, string model, IModelCalls calls, Func<string, Prompt>? prompts = null)
{
    private const int LongestLeak = 60;

    /// <summary>Gets the name of the model.</summary>
    public string Model => model;

    /// <summary>Gets the prompt of an agent. The agent asks for it once and stays with it.</summary>
    /// <param name="name">The name of the prompt.</param>
    /// <returns>The version that is in use.</returns>
    public Prompt PromptOf(string name) => prompts is null ? PromptFiles.Get(name) : prompts(name);

    /// <summary>Says who an agent with this model and a prompt is.</summary>
    /// <param name="prompt">The prompt.</param>
    /// <returns>The prompt's name and version, and the model.</returns>
    public AgentIdentity IdentityOf(Prompt prompt)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        return new AgentIdentity(prompt.Name, prompt.Version, model);
    }

    /// <summary>Asks, and asks once more where that helps: the second time with what was wrong.</summary>
    /// <typeparam name="T">What the answer is.</typeparam>
    /// <param name="prompt">The prompt.</param>
    /// <param name="data">What is put into it; already without anything that the model must not know.</param>
    /// <param name="type">How the answer is read. Its options refuse members that it does not know.</param>
    /// <param name="rule">What else has to hold: returns what is wrong, or null.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ModelFaultException">There is no answer that can be used.</exception>
    public async Task<T> AskAsync<T>(Prompt prompt, PromptData data, JsonTypeInfo<T> type, Func<T, AnswerFault?> rule, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(prompt);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(rule);
        var question = data.Render(prompt);
        var messages = new List<ChatMessage> { new(ChatRole.System, prompt.System), new(ChatRole.User, question.Text) };
        var tokens = prompt.MaxOutputTokens;
        for (var isLast = false; ; isLast = true)
        {
            var (text, read) = await AskOnceAsync(prompt, messages, tokens, answer => Read(answer, prompt, question, type, rule), cancellationToken);
            if (read.Answer is { } answer)
            {
                return answer;
            }

            var fault = read.Fault!;
            if (isLast || fault.Kind is ModelFault.Refused or ModelFault.Filtered)
            {
                throw new ModelFaultException(fault.Kind);
            }

            if (fault.Kind == ModelFault.Truncated)
            {
                tokens *= 2;
            }
            else
            {
                messages.Add(new ChatMessage(ChatRole.Assistant, text.Length == 0 ? "{}" : text));
                messages.Add(new ChatMessage(ChatRole.User, $"That answer cannot be used: {fault.Words} Answer again, completely, in the form asked for."));
            }
        }
    }

    private async Task<(string Text, (T? Answer, AnswerFault? Fault) Read)> AskOnceAsync<T>(
        Prompt prompt, IReadOnlyList<ChatMessage> messages, int tokens, Func<string, (T? Answer, AnswerFault? Fault)> read, CancellationToken cancellationToken)
        where T : class
    {
        var call = new ModelCall(IdentityOf(prompt), Fingerprint(prompt, messages, tokens));
        if (await calls.FindAsync(call, cancellationToken) is { } kept && read(kept) is { Answer: not null } known)
        {
            return (kept, known);
        }

        var options = new ChatOptions
        {
            ModelId = model, Temperature = prompt.Temperature, Seed = prompt.Seed, MaxOutputTokens = tokens,
            ResponseFormat = ChatResponseFormat.ForJsonSchema(prompt.Schema, prompt.SchemaName),
        };
        var response = await AskServerAsync(messages, options, cancellationToken);
        var text = response.Text.Trim();
        var result = FaultOf(response, text) is { } fault ? (null, fault) : read(text);
        var usage = response.Usage is { } used ? new ModelUsage(used.InputTokenCount ?? 0, used.OutputTokenCount ?? 0, used.CachedInputTokenCount ?? 0) : ModelUsage.None;
        await calls.KeepAsync(call, new ModelAnswer(text, result.Item2?.Kind, usage));
        return (text, result);
    }

    private async Task<ChatResponse> AskServerAsync(IReadOnlyList<ChatMessage> messages, ChatOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await client.GetResponseAsync(messages, options, cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new ModelFaultException(ModelFault.Unavailable, retryAfter: null, exception);
        }
    }

    private static AnswerFault? FaultOf(ChatResponse response, string text) =>
        response.Messages.Any(message => message.Contents.OfType<ErrorContent>().Any()) ? new(ModelFault.Refused, string.Empty)
        : response.FinishReason == ChatFinishReason.ContentFilter ? new(ModelFault.Filtered, string.Empty)
        : response.FinishReason == ChatFinishReason.Length ? new(ModelFault.Truncated, string.Empty)
        : text.Length == 0 ? new(ModelFault.Empty, "It was empty.")
        : null;

    private static (T? Answer, AnswerFault? Fault) Read<T>(string text, Prompt prompt, RenderedPrompt question, JsonTypeInfo<T> type, Func<T, AnswerFault?> rule)
        where T : class
    {
        if (Leaks(text, prompt, question))
        {
            return (null, AnswerFault.Malformed("It repeats the instructions instead of answering."));
        }

        try
        {
            return JsonSerializer.Deserialize(text, type) is not { } answer ? (null, AnswerFault.Malformed("It was null."))
                : rule(answer) is { } fault ? (null, fault)
                : (answer, null);
        }
        catch (JsonException exception)
        {
            return (null, AnswerFault.Malformed($"It is not JSON of the schema, at {exception.Path ?? "$"}."));
        }
    }

    // An answer with the marks of the data, or with a whole line of the instructions, says what it was told and not what it found.
    private static bool Leaks(string text, Prompt prompt, RenderedPrompt question) =>
        text.Contains(question.Mark, StringComparison.Ordinal)
        || prompt.System.Split('\n').Any(line => line.Trim() is { Length: >= LongestLeak } said && text.Contains(said, StringComparison.OrdinalIgnoreCase));

    private string Fingerprint(Prompt prompt, IReadOnlyList<ChatMessage> messages, int tokens)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in messages.Select(message => message.Text).Prepend(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{model}\n{prompt.Hash}\n{tokens}")))
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
