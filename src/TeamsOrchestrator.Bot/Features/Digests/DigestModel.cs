using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Digests;

/// <summary>What a digest shows. Nothing in it is escaped.</summary>
internal sealed record DigestModel
{
    /// <summary>Gets the day, in words.</summary>
    public required string Day { get; init; }

    /// <summary>Gets what waits for the reader, what is due first at the top.</summary>
    public IReadOnlyList<DigestItem> Own { get; init; } = [];

    /// <summary>Gets how many more kinds of decisions wait for the reader than are shown.</summary>
    public int MoreOwn { get; init; }

    /// <summary>Gets what waits for others, what is due first at the top.</summary>
    public IReadOnlyList<DigestItem> Others { get; init; } = [];

    /// <summary>Gets a value indicating whether more waits for others than is shown.</summary>
    public bool MoreOthers { get; init; }

    /// <summary>Gets the daily time, or null where the reader has no daily digest.</summary>
    public string? At { get; init; }
}

/// <summary>Decisions of one kind in one requisition that wait for one person.</summary>
internal sealed record DigestItem
{
    public required Guid RequisitionId { get; init; }

    public required string Code { get; init; }

    public required string Title { get; init; }

    public required ReviewKind Kind { get; init; }

    public required int Count { get; init; }

    /// <summary>Gets since when, in words.</summary>
    public required string Since { get; init; }

    /// <summary>Gets by when, in words, or null.</summary>
    public string? Due { get; init; }

    public bool Overdue { get; init; }

    /// <summary>Gets how many candidates joined since the digest before.</summary>
    public int Joined { get; init; }

    /// <summary>Gets who is waited for, or null for the reader.</summary>
    public Guid? PersonId { get; init; }

    public string? Name { get; init; }
}
