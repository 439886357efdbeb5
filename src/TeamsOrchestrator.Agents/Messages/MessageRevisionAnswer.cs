namespace TeamsOrchestrator.Agents.Messages;

/// <summary>Which lines of a message a model understands feedback to change, as the prompt <c>message-reviser</c> asks for it.</summary>
internal sealed record MessageRevisionAnswer(IReadOnlyList<MessageRevisionAnswer.LetterChange> Changes, IReadOnlyList<string> NotUsed)
{
    internal sealed record LetterChange(string Said, string Kind, int? Line, string? Text);
}
