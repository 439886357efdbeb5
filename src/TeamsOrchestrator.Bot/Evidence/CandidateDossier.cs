using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Summaries;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Evidence;

/// <summary>Everything that is known of one candidate, as cards show it.</summary>
/// <param name="Candidate">The candidate.</param>
/// <param name="Requisition">The requisition.</param>
/// <param name="FileName">The name of the CV's file.</param>
/// <param name="Criteria">The criteria that the screening compared with; empty while there is no screening.</param>
/// <param name="Version">The version of the screening that counts, or null while there is none.</param>
/// <param name="Screening">The screening that counts, or null while there is none or it was erased.</param>
/// <param name="AgentScreening">The agent's own screening where a person corrected it, else null.</param>
/// <param name="Profile">What the CV says, or null where it could not be read.</param>
/// <param name="Summary">The summary, or null.</param>
internal sealed record CandidateDossier(
    Candidate Candidate, Requisition Requisition, string FileName, CriteriaSet Criteria, ArtifactVersion? Version, ScreeningResult? Screening,
    ScreeningResult? AgentScreening, Profile? Profile, CandidateSummary? Summary)
{
    /// <summary>Gets the number of the version of the criteria, or null while none is approved.</summary>
    public int? CriteriaNumber { get; init; }

    /// <summary>Gets the version of the agent's own screening where a person corrected it, else null.</summary>
    public ArtifactVersion? AgentVersion { get; init; }

    /// <summary>Gets the opinion of another agent, or null where there is none.</summary>
    public SecondOpinion? Second => (AgentScreening ?? Screening)?.Second;

    /// <summary>Gets why rules alone compared although there is a language model, or null where that is not so.</summary>
    public RulesAlone? Alone => (AgentScreening ?? Screening)?.Alone;

    /// <summary>Gets what came of interviewing the candidate, or null where the requisition has no interviews.</summary>
    public InterviewRecord? Interview { get; init; }

    /// <summary>Gets who recorded that the candidate declined AI, or null where nobody did.</summary>
    public string? DeclinedBy { get; init; }

    /// <summary>Gets what people call the candidate: the name, else the code.</summary>
    public string DisplayName => Candidate.DisplayName;

    /// <summary>Gets what a reviewer should see before deciding.</summary>
    public IReadOnlyList<Flag> Flags => CoveredFlags ?? Screening?.Flags ?? [];

    /// <summary>Gets the flags as somebody reads them who must not learn the name yet, or null where anybody may.</summary>
    public IReadOnlyList<Flag>? CoveredFlags { get; init; }
}
