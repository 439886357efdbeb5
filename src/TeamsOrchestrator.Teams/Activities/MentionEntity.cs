namespace TeamsOrchestrator.Teams.Activities;

/// <summary>Names somebody with @.</summary>
/// <param name="Text">How the text names them: <c>&lt;at&gt;Ana&lt;/at&gt;</c>.</param>
/// <param name="Mentioned">Who.</param>
public sealed record MentionEntity(string Text, MentionedAccount Mentioned) : OutgoingEntity
{
    /// <summary>Makes a mention.</summary>
    /// <param name="id">The channel id, Entra object id or user principal name.</param>
    /// <param name="name">The name to show.</param>
    /// <returns>The mention; its <see cref="Text"/> has to stand in the message or card.</returns>
    public static MentionEntity Of(string id, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var plain = name.Replace("<", string.Empty, StringComparison.Ordinal).Replace(">", string.Empty, StringComparison.Ordinal);
        return new($"<at>{plain}</at>", new(id, plain));
    }
}
