using System.ClientModel;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using AIChatMessage = Microsoft.Extensions.AI.ChatMessage;
using AIFinishReason = Microsoft.Extensions.AI.ChatFinishReason;
using ChatMessage = OpenAI.Chat.ChatMessage;
using ChatResponseFormat = OpenAI.Chat.ChatResponseFormat;

namespace TeamsOrchestrator.Agents.Models;

/// <summary>A model behind the official OpenAI library: Azure OpenAI's v1 endpoint, OpenAI itself, or any server that speaks the same.</summary>
/// <param name="client">The library's client; it must not retry by itself, because waiting belongs to the work that asks.</param>
/// <remarks>It throws <see cref="ModelFaultException"/> for whatever the server or the network does. It passes no tools on.</remarks>
public sealed class OpenAIModelClient(ChatClient client) : IChatClient
{
    // What a model once said it cannot do is not asked of it again.
    private volatile bool isFixed = true;

    /// <inheritdoc/>
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<AIChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        IReadOnlyList<ChatMessage> asked = [.. messages.Select(Translate)];
        try
        {
            return await AskAsync(asked, options, cancellationToken);
        }
        catch (ClientResultException exception) when (isFixed && OpenAIFaults.IsAboutFixing(exception))
        {
            isFixed = false;
            return await GetResponseAsync(messages, options, cancellationToken);
        }
        catch (ClientResultException exception)
        {
            throw OpenAIFaults.Translate(exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ModelFaultException(ModelFault.TimedOut, retryAfter: null, exception);
        }
        catch (Exception exception) when (exception is System.Text.Json.JsonException or ArgumentException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            throw new ModelFaultException(ModelFault.Malformed, retryAfter: null, exception); // whatever answers there, it is not such a server
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<AIChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // An answer that has to be checked as a whole is of no use in pieces.
        foreach (var update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null : serviceType == typeof(ChatClient) ? client : serviceType.IsInstanceOfType(this) ? this : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // The library's client holds nothing that has to be given back.
    }

    private async Task<ChatResponse> AskAsync(IReadOnlyList<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken)
    {
        var completion = (await client.CompleteChatAsync(messages, Translate(options), cancellationToken)).Value;
        var text = string.Concat(completion.Content.Where(part => part.Kind == ChatMessageContentPartKind.Text).Select(part => part.Text));
        var message = new AIChatMessage(ChatRole.Assistant, text);
        if (completion.Refusal is { Length: > 0 } refusal)
        {
            message.Contents.Add(new ErrorContent(refusal) { ErrorCode = nameof(completion.Refusal) });
        }

        return new ChatResponse(message)
        {
            ModelId = completion.Model, FinishReason = Translate(completion.FinishReason),
            Usage = completion.Usage is not { } usage ? null : new UsageDetails
            {
                InputTokenCount = usage.InputTokenCount, OutputTokenCount = usage.OutputTokenCount, TotalTokenCount = usage.TotalTokenCount,
                CachedInputTokenCount = usage.InputTokenDetails?.CachedTokenCount,
            },
        };
    }

    private ChatCompletionOptions Translate(ChatOptions? options)
    {
        var translated = new ChatCompletionOptions { MaxOutputTokenCount = options?.MaxOutputTokens, Temperature = isFixed ? options?.Temperature : null };
#pragma warning disable OPENAI001 // the library calls the seed experimental, as the servers do: best effort
        translated.Seed = isFixed ? options?.Seed : null;
#pragma warning restore OPENAI001
        if (options?.ResponseFormat is ChatResponseFormatJson { Schema: { } schema } format)
        {
            translated.ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(format.SchemaName ?? "answer", BinaryData.FromString(schema.GetRawText()), format.SchemaDescription, jsonSchemaIsStrict: true);
        }
        else if (options?.ResponseFormat is ChatResponseFormatJson)
        {
            translated.ResponseFormat = ChatResponseFormat.CreateJsonObjectFormat();
        }

        return translated;
    }

    private static ChatMessage Translate(AIChatMessage message) =>
        message.Role == ChatRole.System ? new SystemChatMessage(message.Text)
        : message.Role == ChatRole.Assistant ? new AssistantChatMessage(message.Text)
        : new UserChatMessage(message.Text);

    private static AIFinishReason? Translate(OpenAI.Chat.ChatFinishReason reason) => reason switch
    {
        OpenAI.Chat.ChatFinishReason.Stop => AIFinishReason.Stop,
        OpenAI.Chat.ChatFinishReason.Length => AIFinishReason.Length,
        OpenAI.Chat.ChatFinishReason.ContentFilter => AIFinishReason.ContentFilter,
        _ => AIFinishReason.ToolCalls,
    };
}
