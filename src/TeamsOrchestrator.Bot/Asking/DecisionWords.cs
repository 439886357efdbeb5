using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Asking;

/// <summary>Says in words who made something.</summary>
internal static class DecisionWords
{
    /// <summary>Says who made a version: the agent, and the person who changed it since.</summary>
    /// <param name="version">The version, or null where there is none.</param>
    /// <param name="agents">The newest version that an agent made, where a person made this one; null where there is none.</param>
    /// <param name="personName">The name of the person who made it, or null where an agent did.</param>
    /// <param name="words">The reader's words.</param>
    public static string MadeBy(ArtifactVersion? version, ArtifactVersion? agents, string? personName, Words words) => version switch
    {
        null => words["Deciding_MadeByNobody"],
        { Agent: { } agent } => MadeBy(agent, words),
        _ when agents?.Agent is { } agent => $"{MadeBy(agent, words)} · {words["Deciding_MadeByPerson", CardText.Escape(personName)]}",
        _ => words["Deciding_MadeByPerson", CardText.Escape(personName)],
    };

    private static string MadeBy(string agent, Words words) =>
        words[agent.StartsWith("local-", StringComparison.Ordinal) ? "Deciding_MadeByRules" : "Deciding_MadeByAgent", CardText.Escape(agent)];

    public static string Cut(string text, int length) => text.Length <= length ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[length - 1]) ? length - 1 : length), "…");
}
