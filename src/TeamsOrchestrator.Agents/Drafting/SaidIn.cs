using TeamsOrchestrator.Agents.Screening;

namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>Holds a model to what somebody wrote: what it says that a text says has to stand there.</summary>
internal static class SaidIn
{
    /// <summary>Says whether words stand in feedback; white space and case do not matter.</summary>
    public static bool Feedback(string said, string feedback) =>
        PageText.Fold(said) is { Length: > 0 } words && PageText.Fold(feedback).Contains(words, StringComparison.OrdinalIgnoreCase);
}
