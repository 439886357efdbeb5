using TeamsOrchestrator.Agents.Redaction;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Agents.Interviews;

/// <summary>What an interview kit is made from.</summary>
/// <param name="Criteria">The approved criteria.</param>
/// <param name="Language">The language of the questions: <c>en</c> or <c>de</c>; any other gives English.</param>
/// <remarks>Without a screening the core questions are asked for: nothing of any candidate goes into them, so that they are the same for all.
/// With one the questions aimed at this candidate are asked for, and only those.</remarks>
public sealed record InterviewKitRequest(CriteriaSet Criteria, string Language)
{
    /// <summary>Gets what was found about the candidate, or null where the core questions are asked for.</summary>
    public ScreeningResult? Screening { get; init; }

    /// <summary>Gets the core questions, which the others should not repeat; null where those are asked for.</summary>
    public InterviewKit? Core { get; init; }

    /// <summary>Gets how who it is about is covered in words of the CV and of people, before a language model reads them.</summary>
    public Covering Covering { get; init; } = Covering.Everything;
}
