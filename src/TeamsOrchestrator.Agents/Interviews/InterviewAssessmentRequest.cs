using TeamsOrchestrator.Agents.Redaction;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Agents.Interviews;

/// <summary>What an assessment of interview notes is made from.</summary>
/// <param name="Criteria">The approved criteria.</param>
/// <param name="Notes">The notes of every interviewer. They are data: instructions inside them are not followed.</param>
public sealed record InterviewAssessmentRequest(CriteriaSet Criteria, IReadOnlyList<InterviewNotes> Notes)
{
    /// <summary>Gets how who it is about is covered in the notes, before a language model reads them.</summary>
    public Covering Covering { get; init; } = Covering.Everything;
}
