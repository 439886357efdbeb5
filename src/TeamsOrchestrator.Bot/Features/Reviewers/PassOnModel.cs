using TeamsOrchestrator.Bot.Asking;

namespace TeamsOrchestrator.Bot.Features.Reviewers;

/// <summary>What the form in which a person is picked shows. Nothing in it is escaped.</summary>
internal sealed record PassOnModel
{
    public required PassOnPurpose Purpose { get; init; }

    public Guid? RequisitionId { get; init; }

    /// <summary>Gets the code and title of the requisition, or null for everything.</summary>
    public string? Requisition { get; init; }

    /// <summary>Gets what was written for the person and did not name one, or null.</summary>
    public string? Written { get; init; }

    /// <summary>Gets a value indicating whether several people fit what was written.</summary>
    public bool Ambiguous { get; init; }

    public DateOnly? Until { get; init; }

    /// <summary>Gets who may be picked where there is no search.</summary>
    public IReadOnlyList<(string Name, string ObjectId)> People { get; init; } = [];

    /// <summary>Gets the hiring managers to choose from whose place is taken; empty unless there are several.</summary>
    public IReadOnlyList<(string Name, string ObjectId)> Managers { get; init; } = [];

    /// <summary>Gets a value indicating whether there is a card to go back to.</summary>
    public bool HasBack { get; init; }
}
