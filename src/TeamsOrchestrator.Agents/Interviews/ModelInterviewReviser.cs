using System.Globalization;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Models;
using TeamsOrchestrator.Agents.Prompts;
using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Interviews;

/// <summary>Changes the questions for one candidate as a person's feedback says: a language model says which questions change, and rules make the changes.</summary>
/// <param name="model">The model.</param>
/// <remarks>What the feedback does not say, what must not be asked, and what would change the questions for everybody changes nothing and is said back as not used.</remarks>
public sealed class ModelInterviewReviser(StructuredModel model) : IAgent<InterviewKitRevisionRequest, InterviewKitDraft>
{
    private readonly Prompt prompt = model.PromptOf("interview-kit-reviser");

    /// <inheritdoc/>
    public AgentIdentity Identity => model.IdentityOf(prompt);

    /// <inheritdoc/>
    public async Task<InterviewKitDraft> RunAsync(InterviewKitRevisionRequest input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var covering = input.Asked.Covering;
        var numbered = input.Current.Questions.Index().Select(item => string.Create(CultureInfo.InvariantCulture, $"[{item.Index + 1}] {covering.Cover(item.Item.Text.ReplaceLineEndings(" "))}"));
        var findings = input.Asked.Screening?.Findings ?? [];
        var data = new PromptData().Add("language", InterviewWords.Culture(input.Asked.Language).Name)
            .Add("criteria", findings.Count > 0 ? PromptLines.Of(input.Asked.Criteria, findings, covering.Cover) : PromptLines.Of(input.Asked.Criteria))
            .Add("core", ModelInterviewAgent.Lines(input.Asked.Core)).Add("questions", input.Current.Questions.Count == 0 ? "(none)" : string.Join('\n', numbered)).Add("feedback", covering.Cover(input.Feedback));
        var answer = await model.AskAsync(prompt, data, AnswerJson.Default.InterviewKitRevisionAnswer, _ => null, cancellationToken);
        return Patiently.Do(() => Apply(answer, input, findings));
    }

    private static InterviewKitDraft Apply(InterviewKitRevisionAnswer answer, InterviewKitRevisionRequest input, IReadOnlyList<Finding> findings)
    {
        string? Said(string words) => input.Asked.Covering.Uncover(words, input.Feedback);
        var questions = input.Current.Questions.Select(question => (InterviewQuestion?)question).ToList();
        var (understood, notUsed) = (new List<UnderstoodInstruction>(), answer.NotUsed.Select(Said).OfType<string>().ToList());
        foreach (var change in answer.Changes)
        {
            if (Said(change.Said) is not { } said)
            {
                continue;
            }

            if (Apply(change, said, input, findings, questions) is { } done)
            {
                understood.Add(done);
            }
            else
            {
                notUsed.Add(said);
            }
        }

        var kit = KitCheck.Check(input.Current with { Questions = [.. questions.OfType<InterviewQuestion>()] }, core: false, input.Asked.Screening);
        return new InterviewKitDraft(kit, understood, understood.Count == 0 && notUsed.Count == 0 ? [input.Feedback] : [.. notUsed.Distinct(StringComparer.Ordinal)]);
    }

    // The questions keep their numbers until every change is read.
    private static UnderstoodInstruction? Apply(
        InterviewKitRevisionAnswer.KitChange change, string said, InterviewKitRevisionRequest input, IReadOnlyList<Finding> findings, List<InterviewQuestion?> questions)
    {
        var before = change.Question is { } number && number >= 1 && number <= input.Current.Questions.Count ? questions[number - 1] : null;
        if (change.Kind == "drop")
        {
            if (before is null)
            {
                return null;
            }

            questions[change.Question!.Value - 1] = null;
            return new UnderstoodInstruction(InstructionKind.Drop, input.Asked.Criteria.Find(before.CriterionId ?? string.Empty)?.Text ?? before.Text, null, said);
        }

        if (Made(change, before, input, findings, questions.Count) is not { } made || ProtectedAttributes.Find(said).Count > 0)
        {
            return null;
        }

        switch (change.Kind)
        {
            case "replace" when before is not null:
                questions[change.Question!.Value - 1] = made;
                return new UnderstoodInstruction(InstructionKind.Reword, before.Text, made.Text, said);
            case "add" when questions.OfType<InterviewQuestion>().Count() < InterviewKit.MostAimed:
                questions.Add(made);
                return new UnderstoodInstruction(InstructionKind.Add, made.Text, null, said);
            default:
                return null;
        }
    }

    private static InterviewQuestion? Made(
        InterviewKitRevisionAnswer.KitChange change, InterviewQuestion? before, InterviewKitRevisionRequest input, IReadOnlyList<Finding> findings, int count)
    {
        if (change.Text is not { } text)
        {
            return null;
        }

        var criterion = change.Criterion is { } id ? input.Asked.Criteria.Find(id) : null;
        var quotes = findings.Where(finding => string.Equals(finding.CriterionId, criterion?.Id, StringComparison.Ordinal)).SelectMany(finding => finding.Evidence).Select(evidence => evidence.Quote).ToList();
        var guide = change is { Weak: { } weak, Fair: { } fair, Strong: { } strong } ? QuestionCheck.GuideOf(weak, fair, strong) : [];
        var quote = quotes.Find(words => text.Contains(words, StringComparison.OrdinalIgnoreCase));
        var sources = string.Join('\n', [criterion?.Text ?? string.Empty, .. criterion?.Accepts ?? [], .. quotes, before?.Text ?? string.Empty, input.Feedback, "1: 3: 5:"]);
        return QuestionCheck.Holds(text, guide, quote, sources)
            ? new InterviewQuestion(before?.Id ?? string.Create(CultureInfo.InvariantCulture, $"own-{count + 1}-{text.Length}"), PageText.Fold(text), criterion?.Id ?? before?.CriterionId, Core: false, quote, guide)
            : null;
    }
}
