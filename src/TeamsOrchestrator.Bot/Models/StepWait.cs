using TeamsOrchestrator.Hiring;

namespace TeamsOrchestrator.Bot.Models;

/// <summary>A step that waits because a language model gave no answer. The row goes with the commit of the work that waits.</summary>
internal sealed class StepWait : ITenantOwned
{
    public required Guid WorkItemId { get; init; }

    public required string TenantId { get; init; }

    public required Guid RequisitionId { get; init; }

    /// <summary>Gets the candidate whose step it is, or null.</summary>
    public Guid? CandidateId { get; init; }

    /// <summary>Gets or sets why, as the name of a <see cref="Agents.Models.ModelFault"/>.</summary>
    public required string Fault { get; set; }

    /// <summary>Gets or sets how often it was tried so far.</summary>
    public int Tries { get; set; }

    /// <summary>Gets or sets a value indicating whether people see it: what passes by itself in a moment is nobody's business.</summary>
    public bool Shown { get; set; }

    /// <summary>Gets or sets a value indicating whether the recruiter was told of this reason.</summary>
    public bool Told { get; set; }

    public required long Since { get; init; }

    public long NextTry { get; set; }
}
