namespace TeamsOrchestrator.Agents.JobDescriptions;

/// <summary>Which changes a model understands feedback to ask for, as the prompt <c>job-description-reviser</c> asks for it.</summary>
internal sealed record JobRevisionAnswer(IReadOnlyList<JobRevisionAnswer.LineChange> Changes, IReadOnlyList<string> NotUsed)
{
    internal sealed record LineChange(string Said, string Kind, int? Line, string? Part, string? Text);
}
