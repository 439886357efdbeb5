namespace TeamsOrchestrator.Agents.Models;

/// <summary>What is wrong with an answer, as a rule of an agent found it.</summary>
/// <param name="Kind">What people are told where asking again does not help.</param>
/// <param name="Words">What the model is told when it is asked again, in English, without personal data.</param>
public sealed record AnswerFault(ModelFault Kind, string Words)
{
    /// <summary>Says that the form of an answer is wrong.</summary>
    /// <param name="words">What the model is told.</param>
    /// <returns>The fault.</returns>
    public static AnswerFault Malformed(string words) => new(ModelFault.Malformed, words);
}
