namespace TeamsOrchestrator.Bot.Playground.Storage;

/// <summary>Somebody who sits in front of the playground, as Teams would know them.</summary>
internal sealed record Person
{
    /// <summary>Gets the Entra object id, which is also the person's key on the page.</summary>
    public required string ObjectId { get; init; }

    public required string TeamsId { get; init; }

    public required string Name { get; init; }

    public required string Mail { get; init; }

    public required string Role { get; init; }

    public required string ConversationId { get; init; }

    /// <summary>Gets the language the person's client speaks, or <see langword="null"/> for the browser's.</summary>
    public string? Language { get; init; }

    /// <summary>Gets the service URL under which the bot last heard that it is installed for this person.</summary>
    public string? IntroducedAt { get; init; }
}
