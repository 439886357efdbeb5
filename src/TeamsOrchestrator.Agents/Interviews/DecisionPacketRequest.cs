using TeamsOrchestrator.Agents.Redaction;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Agents.Interviews;

/// <summary>What a decision packet is made from.</summary>
/// <param name="Criteria">The approved criteria.</param>
/// <param name="Language">The language of the packet: <c>en</c> or <c>de</c>; any other gives English.</param>
public sealed record DecisionPacketRequest(CriteriaSet Criteria, string Language)
{
    /// <summary>Gets the screening that counts, a person's corrections included; null where there is none.</summary>
    public ScreeningResult? Screening { get; init; }

    /// <summary>Gets the second, independent opinion on the CV, or null where there is none.</summary>
    public SecondOpinion? SecondOpinion { get; init; }

    /// <summary>Gets the notes of every interviewer.</summary>
    public IReadOnlyList<InterviewNotes> Notes { get; init; } = [];

    /// <summary>Gets what the notes say about the criteria, or null where nobody assessed them.</summary>
    public InterviewAssessment? Assessment { get; init; }

    /// <summary>Gets how who it is about is covered in words of the CV, the notes and the feedback, before a language model reads them.</summary>
    public Covering Covering { get; init; } = Covering.Everything;

    /// <summary>Gets the feedback of a person on the packet before, or null.</summary>
    public string? Feedback { get; init; }
}
