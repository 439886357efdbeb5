using System.Globalization;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Models;
using TeamsOrchestrator.Agents.Prompts;

namespace TeamsOrchestrator.Agents.JobDescriptions;

/// <summary>Changes a job description as a person's feedback says: a language model says which lines change, and rules make the changes.</summary>
/// <param name="model">The model.</param>
/// <remarks>What the feedback does not say, what fits no line, and what neither the notes nor the feedback found changes nothing and is said back as not used.</remarks>
public sealed class ModelJobReviser(StructuredModel model) : IAgent<JobDescriptionRevisionRequest, JobDescriptionRevision>
{
    private static readonly Dictionary<string, JobPart> Parts = new(StringComparer.Ordinal)
    {
        ["tasks"] = JobPart.Tasks, ["must-haves"] = JobPart.MustHaves, ["nice-to-haves"] = JobPart.NiceToHaves, ["salary"] = JobPart.Salary,
    };

    private readonly Prompt prompt = model.PromptOf("job-description-reviser");

    /// <inheritdoc/>
    public AgentIdentity Identity => model.IdentityOf(prompt);

    /// <inheritdoc/>
    public async Task<JobDescriptionRevision> RunAsync(JobDescriptionRevisionRequest input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var text = JobText.Read(input.Current);
        var numbered = string.Join('\n', text.Lines.Index().Where(line => line.Item.Length > 0).Select(line => string.Create(CultureInfo.InvariantCulture, $"[{line.Index + 1}] {line.Item}")));
        var notes = string.Join("\n\n", new[] { input.Notes.Tasks, input.Notes.MustHaves, input.Notes.NiceToHaves, input.Notes.Salary }.OfType<string>());
        var data = new PromptData().Add("job", WithoutContacts.Of(numbered)).Add("notes", WithoutContacts.Of(notes)).Add("feedback", WithoutContacts.Of(input.Feedback));
        var answer = await model.AskAsync(prompt, data, AnswerJson.Default.JobRevisionAnswer, _ => null, cancellationToken);
        return Patiently.Do(() => Apply(answer, input, text, notes));
    }

    private static JobDescriptionRevision Apply(JobRevisionAnswer answer, JobDescriptionRevisionRequest input, JobText text, string notes)
    {
        var (understood, notUsed) = (new List<UnderstoodInstruction>(), answer.NotUsed.Where(said => SaidIn.Feedback(said, input.Feedback)).ToList());
        var (gone, added) = (new HashSet<int>(), new List<(JobPart Part, string Text)>());
        foreach (var change in answer.Changes.Where(change => SaidIn.Feedback(change.Said, input.Feedback)))
        {
            if (Apply(change, text, gone, added, $"{notes}\n{input.Current.Text}\n{input.Feedback}") is { } done)
            {
                understood.Add(done);
            }
            else
            {
                notUsed.Add(change.Said);
            }
        }

        text.Remove(gone);
        added.ForEach(item => text.Add(item.Part, [item.Text]));
        return LocalJobReviser.Done(input.Current, text, understood, understood.Count == 0 && notUsed.Count == 0 ? [input.Feedback] : notUsed);
    }

    // The lines keep their numbers until every change is read.
    private static UnderstoodInstruction? Apply(JobRevisionAnswer.LineChange change, JobText text, HashSet<int> gone, List<(JobPart Part, string Text)> added, string known)
    {
        var words = change.Text is { } given ? JobItems.WithoutSign(given.ReplaceLineEndings(" ")) : null;
        if (words is not null && (!LocalJobReviser.IsUsable(words) || !FoundedWords.Are(words, known)))
        {
            return null;
        }

        switch (change)
        {
            case { Kind: "add", Part: { } part } when words is not null && Parts.TryGetValue(part, out var to):
                added.Add((to, words));
                return new UnderstoodInstruction(InstructionKind.Mention, words, null, change.Said);
            case { Kind: "remove", Line: { } line } when IsItem(line - 1, text):
                gone.Add(line - 1);
                return new UnderstoodInstruction(InstructionKind.LeaveOut, JobItems.WithoutSign(text.Lines[line - 1]), null, change.Said);
            case { Kind: "replace", Line: { } line } when words is not null && (line == 1 || IsItem(line - 1, text)):
                var before = JobItems.WithoutSign(text.Lines[line - 1]);
                text.Replace(line - 1, words);
                return new UnderstoodInstruction(InstructionKind.Reword, before, words, change.Said);
            default:
                return null;
        }
    }

    private static bool IsItem(int index, JobText text) => index > 0 && index < text.Lines.Count && text.Lines[index].Length > 0 && !text.IsHeading(index) && text.PartOf(index) != JobPart.Equality;
}
