namespace TeamsOrchestrator.Bot.Workflows;

/// <summary>Whether candidates are written to. Bound to the <c>Messages</c> section.</summary>
public sealed class MessageOptions
{
    /// <summary>Gets or sets whether a message to the candidate is drafted after the final decision.</summary>
    /// <value><see langword="true"/> by default. Workflows ask for it as the fact <c>messages</c>.</value>
    public bool Enabled { get; set; } = true;
}
