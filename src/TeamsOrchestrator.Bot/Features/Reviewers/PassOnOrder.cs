using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Hiring.People;

namespace TeamsOrchestrator.Bot.Features.Reviewers;

/// <summary>Who is to decide, and in whose place.</summary>
internal sealed record PassOnOrder(PassOnPurpose Purpose, Guid? RequisitionId, Person Person)
{
    /// <summary>Gets the last day, or null where somebody has to end it.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Gets whose place is taken, or null for that of all hiring managers.</summary>
    public Person? Replaced { get; init; }
}
