using TeamsOrchestrator.Bot.Features.Insights.Timeline;
using TeamsOrchestrator.Hiring.Audit;

namespace TeamsOrchestrator.Bot.Features.Insights.Trail;

/// <summary>What the card of an audit trail shows.</summary>
internal sealed record AuditModel
{
    public required Guid RequisitionId { get; init; }

    public required string Code { get; init; }

    public required string Title { get; init; }

    public required TimelinePage Page { get; init; }

    /// <summary>Gets how many entries have words that were erased.</summary>
    public int Erased { get; init; }

    /// <summary>Gets where the chain does not hold, or null.</summary>
    public AuditBreak? Break { get; init; }

    /// <summary>Gets a link that was just made, or null.</summary>
    public string? Url { get; init; }

    /// <summary>Gets the name of the file behind the link.</summary>
    public string? FileName { get; init; }
}
