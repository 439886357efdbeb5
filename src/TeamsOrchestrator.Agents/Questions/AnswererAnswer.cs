namespace TeamsOrchestrator.Agents.Questions;

/// <summary>What a model answers, as the prompt <c>answerer</c> asks for it.</summary>
internal sealed record AnswererAnswer(string Language, IReadOnlyList<AnswererAnswer.Said> Statements)
{
    /// <summary>One statement with the words that it rests on.</summary>
    internal sealed record Said(IReadOnlyList<string> Quotes, string Text);
}
