using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Asking;

/// <summary>Looks in what people write for what must not count, explains it and suggests other words.</summary>
internal static class SaferWords
{
    /// <summary>Looks at a reason.</summary>
    /// <returns>The explanation with a safer wording, or null where the reason can stand.</returns>
    public static string? Refusal(string? reason, Words words) => Refusal(reason, "Deciding_Protected", words);

    /// <summary>Looks at feedback for an agent.</summary>
    /// <returns>The explanation with a safer wording, or null where the feedback can stand.</returns>
    public static string? RefusalOfFeedback(string? feedback, Words words) => Refusal(feedback, "Deciding_ProtectedFeedback", words);

    /// <summary>Looks at a question for an interview.</summary>
    /// <returns>The explanation with a safer wording, or null where it can be asked.</returns>
    public static string? RefusalOfQuestion(string? question, Words words) => Refusal(question, "Asking_ProtectedQuestion", words);

    private static string? Refusal(string? text, string key, Words words)
    {
        if (text?.Length > Review.MaxReason)
        {
            return words["Deciding_TooLong", Review.MaxReason];
        }

        return text is not null && ProtectedAttributes.Find(text) is [var hit, ..]
            ? words[key, CardText.Escape(hit.Quote), ProtectedWords.Explain(hit.Kind, words.Culture), ProtectedWords.Instead(hit.Kind, words.Culture)]
            : null;
    }
}
