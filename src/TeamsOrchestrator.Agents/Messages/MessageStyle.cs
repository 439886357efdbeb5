namespace TeamsOrchestrator.Agents.Messages;

/// <summary>What people asked of a message so far.</summary>
/// <param name="Short">Whether only what has to be said is said.</param>
/// <param name="Tone">How it sounds.</param>
/// <param name="WithoutReasons">Whether no reason is given.</param>
/// <param name="LeftOut">The ids of the criteria that are not named.</param>
/// <param name="Mentions">The sentences that people added.</param>
public sealed record MessageStyle(bool Short, MessageTone Tone, bool WithoutReasons, IReadOnlyList<string> LeftOut, IReadOnlyList<string> Mentions)
{
    /// <summary>Gets how a first draft is written.</summary>
    public static MessageStyle Plain { get; } = new(Short: false, MessageTone.Warm, WithoutReasons: false, [], []);
}
