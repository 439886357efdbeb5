namespace TeamsOrchestrator.Agents.Interviews;

/// <summary>What a model reads in the notes, as the prompt <c>interview-assessment</c> asks for it.</summary>
internal sealed record InterviewAssessmentAnswer(IReadOnlyList<InterviewAssessmentAnswer.NoteFinding> Findings)
{
    internal sealed record NoteFinding(string Criterion, IReadOnlyList<CopiedNote> Quotes, string Says);

    internal sealed record CopiedNote(int Interviewer, string Quote);
}
