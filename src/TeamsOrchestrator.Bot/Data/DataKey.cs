using TeamsOrchestrator.Hiring;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>The key of one candidate's data, wrapped with the installation's key. Deleting it erases the data everywhere, backups of the bytes included.</summary>
internal sealed class DataKey : ITenantOwned
{
    /// <summary>Gets the key of the row: the received file's, which the candidate keeps.</summary>
    public required Guid Id { get; init; }

    public required string TenantId { get; init; }

    public required byte[] Wrapped { get; init; }
}
