namespace TeamsOrchestrator.Agents.JobDescriptions;

/// <summary>Writes a job description by rules: the notes' own words in order, under headings. Nothing is added but what the law asks for: the mark of a German title, and that everybody may apply.</summary>
public sealed class LocalJobWriter : IAgent<JobNotes, JobDescriptionDraft>
{
    /// <inheritdoc/>
    public AgentIdentity Identity { get; } = new("local-job-writer", "1");

    /// <inheritdoc/>
    public Task<JobDescriptionDraft> RunAsync(JobNotes input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        cancellationToken.ThrowIfCancellationRequested();
        var text = JobText.Compose(input, JobItems.Of(input.Tasks), JobItems.Of(input.MustHaves), JobItems.Of(input.NiceToHaves));
        return Task.FromResult(new JobDescriptionDraft(input.Language, text.Text));
    }
}
