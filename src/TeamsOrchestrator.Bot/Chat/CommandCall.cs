using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Teams.Activities;

namespace TeamsOrchestrator.Bot.Chat;

/// <summary>A command as somebody said it.</summary>
/// <param name="Actor">Who said it, and where.</param>
/// <param name="Arguments">What follows the command's words.</param>
/// <param name="Activity">The message, for mentions and attachments.</param>
internal sealed record CommandCall(Actor Actor, string Arguments, Activity Activity)
{
    /// <summary>Gets the text that the command was made of, where nobody said the command itself.</summary>
    public SpokenText? Spoken { get; init; }
}
