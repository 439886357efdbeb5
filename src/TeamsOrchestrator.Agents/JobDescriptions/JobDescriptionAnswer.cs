namespace TeamsOrchestrator.Agents.JobDescriptions;

/// <summary>How a model words the notes, as the prompt <c>job-description</c> asks for it.</summary>
internal sealed record JobDescriptionAnswer(
    string Language, IReadOnlyList<JobDescriptionAnswer.Worded> Tasks, IReadOnlyList<JobDescriptionAnswer.Worded> MustHaves, IReadOnlyList<JobDescriptionAnswer.Worded> NiceToHaves)
{
    internal sealed record Worded(string Source, string Text);
}
