using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>What the card shows that asks for which requisition files are.</summary>
internal sealed record AddFilesView
{
    public required Guid BatchId { get; init; }

    /// <summary>Gets how many files there are; those that could not be fetched are not among them.</summary>
    public int Count { get; init; }

    /// <summary>Gets the requisition that was chosen, or null.</summary>
    public Requisition? Chosen { get; init; }

    /// <summary>Gets the newest open requisitions of the person.</summary>
    public IReadOnlyList<Requisition> Open { get; init; } = [];

    /// <summary>Gets a value indicating whether there are more open requisitions than buttons.</summary>
    public bool More { get; init; }

    /// <summary>Gets how large files may be.</summary>
    public FilesOptions Limits { get; init; } = new();

    /// <summary>Gets the files that could not be fetched.</summary>
    public IReadOnlyList<(string Name, string? Fault)> Problems { get; init; } = [];
}
