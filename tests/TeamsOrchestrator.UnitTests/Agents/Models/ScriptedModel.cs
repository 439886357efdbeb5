using Microsoft.Extensions.AI;
using TeamsOrchestrator.Agents.Models;

namespace TeamsOrchestrator.UnitTests.Agents.Models;

/// <summary>A language model that answers what a test wrote down, and keeps what it was asked.</summary>
internal sealed class ScriptedModel(params string[] answers) : IChatClient
{
    private int next;

    /// <summary>Gets what was asked, the instructions left out.</summary>
    public List<string> Questions { get; } = [];

    public StructuredModel Structured => new(this, "scripted", new UncountedCalls());

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        Questions.Add(string.Join('\n', messages.Where(message => message.Role == ChatRole.User).Select(message => message.Text)));
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, answers[Math.Min(next++, answers.Length - 1)])));
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
        // It holds nothing.
    }
}
