using TeamsOrchestrator.Hiring;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>The bytes of a file, encrypted.</summary>
internal sealed class Blob : ITenantOwned
{
    public required Guid Id { get; init; }

    public required string TenantId { get; init; }

    /// <summary>Gets the data key that encrypts it.</summary>
    public required Guid KeyId { get; init; }

    public required byte[] Content { get; init; }

    public required long CreatedAt { get; init; }
}
