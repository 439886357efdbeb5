using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Bot.Features.Insights.Compare;

/// <summary>Several people beside each other, as one reader may see them. Nothing in it is escaped.</summary>
internal sealed record CompareModel
{
    public required Guid RequisitionId { get; init; }

    public required string Code { get; init; }

    public required string Title { get; init; }

    public required CompareView View { get; init; }

    /// <summary>Gets the approved criteria, must-haves first; empty while there are none.</summary>
    public required IReadOnlyList<Criterion> Criteria { get; init; }

    public required IReadOnlyList<ComparedPerson> People { get; init; }
}
