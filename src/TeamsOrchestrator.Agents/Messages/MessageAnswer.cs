namespace TeamsOrchestrator.Agents.Messages;

/// <summary>What a model writes to a candidate, as the prompt <c>message</c> asks for it.</summary>
internal sealed record MessageAnswer(string Language, string Thanks, string Decision, IReadOnlyList<MessageAnswer.Reason> Reasons, string Wish)
{
    internal sealed record Reason(string Criterion, string Said, string Text);
}
