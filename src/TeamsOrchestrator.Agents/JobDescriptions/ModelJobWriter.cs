using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Models;
using TeamsOrchestrator.Agents.Prompts;
using TeamsOrchestrator.Agents.Screening;

namespace TeamsOrchestrator.Agents.JobDescriptions;

/// <summary>Writes a job description with a language model: it words the items of the notes; what it cannot show in the notes is dropped, and what it forgets stands in the notes' own words.</summary>
/// <param name="model">The model.</param>
/// <remarks>The title, the facts, the pay and the notices come from rules: no model writes them.</remarks>
public sealed class ModelJobWriter(StructuredModel model) : IAgent<JobNotes, JobDescriptionDraft>
{
    private readonly Prompt prompt = model.PromptOf("job-description");

    /// <inheritdoc/>
    public AgentIdentity Identity => model.IdentityOf(prompt);

    /// <inheritdoc/>
    public async Task<JobDescriptionDraft> RunAsync(JobNotes input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var data = new PromptData().Add("language", input.Language).Add("title", input.Title).Add("tasks", WithoutContacts.Of(input.Tasks))
            .Add("must-haves", WithoutContacts.Of(input.MustHaves)).Add("nice-to-haves", WithoutContacts.Of(input.NiceToHaves ?? string.Empty));
        var answer = await model.AskAsync(prompt, data, AnswerJson.Default.JobDescriptionAnswer, said => Patiently.Do(() => Wrong(said, input)), cancellationToken);
        return Patiently.Do(() => new JobDescriptionDraft(
            input.Language,
            JobText.Compose(input, Founded(answer.Tasks, input.Tasks), Founded(answer.MustHaves, input.MustHaves), Founded(answer.NiceToHaves, input.NiceToHaves)).Text));
    }

    private static AnswerFault? Wrong(JobDescriptionAnswer answer, JobNotes notes)
    {
        var all = string.Join('\n', answer.Tasks.Concat(answer.MustHaves).Concat(answer.NiceToHaves).Select(item => item.Text));
        return answer.Language != notes.Language || (LanguageDetector.Detect(all) is { } other && other != notes.Language && LanguageDetector.Detect(notes.Tasks) == notes.Language)
                ? new AnswerFault(ModelFault.WrongLanguage, $"The language must be '{notes.Language}'.")
            : answer.Tasks.Count == 0 || answer.MustHaves.Count == 0 ? new AnswerFault(ModelFault.Empty, "The notes do name tasks and must-haves.")
            : null;
    }

    // In the order of the notes. Two items of one note both stay; a note that no item words stands as it was written.
    private static List<string> Founded(IReadOnlyList<JobDescriptionAnswer.Worded> items, string? notes)
    {
        var own = JobItems.Of(notes);
        var left = items.Where(item => SaidIn.Feedback(item.Source, notes ?? string.Empty) && FoundedWords.Are(item.Text, item.Source)
            && ProtectedAttributes.Find(item.Text).Count <= ProtectedAttributes.Find(item.Source).Count).ToList();
        var written = new List<string>();
        foreach (var note in own)
        {
            var worded = left.FindAll(item => Overlap(note, item.Source));
            written.AddRange(worded.Count == 0 ? written.Count > 0 && IsWorded(note, items, written) ? [] : [note] : worded.Select(item => PageText.Fold(JobItems.WithoutSign(item.Text))));
            left.RemoveAll(worded.Contains);
        }

        return [.. written.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    // One item may word several notes: it was taken with the first of them.
    private static bool IsWorded(string note, IReadOnlyList<JobDescriptionAnswer.Worded> items, List<string> written) =>
        items.Any(item => Overlap(note, item.Source) && written.Contains(PageText.Fold(JobItems.WithoutSign(item.Text)), StringComparer.OrdinalIgnoreCase));

    private static bool Overlap(string note, string source) => SaidIn.Feedback(source, note) || SaidIn.Feedback(note, source);
}
