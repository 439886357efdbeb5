namespace TeamsOrchestrator.Bot.Data;

/// <summary>A workflow definition as it was at a start. Instances point at its hash, so running work stays on its version.</summary>
internal sealed class StoredDefinition
{
    public required string Hash { get; init; }

    public required string Name { get; init; }

    public required int Version { get; init; }

    public required string Text { get; init; }

    public required long CreatedAt { get; init; }
}
