using TeamsOrchestrator.Agents.Interviews;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Bot.Evidence;

/// <summary>Everything that came of interviewing one candidate.</summary>
internal sealed record InterviewRecord
{
    /// <summary>Gets the questions that everybody is asked.</summary>
    public InterviewKit Core { get; init; } = InterviewKit.Empty;

    /// <summary>Gets the version of those, or null while there is none.</summary>
    public ArtifactVersion? CoreVersion { get; init; }

    /// <summary>Gets a value indicating whether the candidate declined AI: then there are the core questions and people's notes, and nothing that an agent made of them.</summary>
    public bool DeclinedAi { get; init; }

    /// <summary>Gets the questions aimed at this candidate.</summary>
    public InterviewKit Kit { get; init; } = InterviewKit.Empty;

    public ArtifactVersion? KitVersion { get; init; }

    /// <summary>Gets the newest notes of every interviewer, in the order in which they first noted something.</summary>
    public IReadOnlyList<InterviewersNotes> Notes { get; init; } = [];

    /// <summary>Gets the notes against the criteria, or null while nobody compared them.</summary>
    public InterviewAssessment? Assessment { get; init; }

    public DecisionPacket? Packet { get; init; }

    public ArtifactVersion? PacketVersion { get; init; }

    /// <summary>Returns the mark of questions that a person wrote for a candidate who declined AI, from nothing that an agent made.</summary>
    public static string MarkOfOwn(Candidate candidate) => ArtifactStore.Fingerprint("without-agents", candidate.Id.ToString("N"));

    /// <summary>Gets all questions, the core first.</summary>
    public IEnumerable<InterviewQuestion> Questions => Core.Questions.Concat(Kit.Questions);
}
