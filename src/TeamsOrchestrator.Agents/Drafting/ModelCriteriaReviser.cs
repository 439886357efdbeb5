using System.Globalization;
using TeamsOrchestrator.Agents.Models;
using TeamsOrchestrator.Agents.Prompts;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>Changes drafted criteria as a person's feedback says: a language model says which changes are meant, and rules make them.</summary>
/// <param name="model">The model.</param>
/// <param name="skills">The skills that are known.</param>
/// <remarks>What the feedback does not say, what fits no criterion, and what must not count changes nothing and is said back as not used.</remarks>
public sealed class ModelCriteriaReviser(StructuredModel model, SkillLexicon skills) : IAgent<CriteriaRevisionRequest, CriteriaRevision>
{
    private const int LongestText = 200;

    private readonly Prompt prompt = model.PromptOf("criteria-reviser");

    /// <inheritdoc/>
    public AgentIdentity Identity => model.IdentityOf(prompt);

    /// <inheritdoc/>
    public async Task<CriteriaRevision> RunAsync(CriteriaRevisionRequest input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var data = new PromptData().Add("criteria", PromptLines.Of(input.Current)).Add("feedback", input.Feedback);
        var answer = await model.AskAsync(prompt, data, AnswerJson.Default.CriteriaRevisionAnswer, _ => null, cancellationToken);
        return Patiently.Do(() => Apply(answer, input));
    }

    private CriteriaRevision Apply(CriteriaRevisionAnswer answer, CriteriaRevisionRequest input)
    {
        var items = input.Current.Items.ToList();
        var (understood, notUsed) = (new List<UnderstoodInstruction>(), answer.NotUsed.Where(said => SaidIn.Feedback(said, input.Feedback)).ToList());
        foreach (var change in answer.Changes.Where(change => SaidIn.Feedback(change.Said, input.Feedback)))
        {
            if (Apply(change, items) is { } done)
            {
                understood.Add(done);
            }
            else
            {
                notUsed.Add(change.Said);
            }
        }

        var isChanged = !items.SequenceEqual(input.Current.Items);
        return new CriteriaRevision(isChanged ? new CriteriaSet(items) : null, understood, understood.Count == 0 && notUsed.Count == 0 ? [input.Feedback] : notUsed);
    }

    private UnderstoodInstruction? Apply(CriteriaRevisionAnswer.Change change, List<Criterion> items)
    {
        if (change.Kind == "add")
        {
            return Add(change, items);
        }

        var at = items.FindIndex(item => string.Equals(item.Id, change.Criterion, StringComparison.Ordinal));
        if (at < 0)
        {
            return null;
        }

        var item = items[at];
        switch (change.Kind)
        {
            case "drop":
                items.RemoveAt(at);
                return new UnderstoodInstruction(InstructionKind.Drop, item.Text, null, change.Said);
            case "must-have":
                items[at] = item.With(Importance.MustHave);
                return new UnderstoodInstruction(InstructionKind.MustHave, item.Text, null, change.Said);
            case "nice-to-have":
                items[at] = item.With(Importance.Low);
                return new UnderstoodInstruction(InstructionKind.NiceToHave, item.Text, null, change.Said);
            case "weight" when change.Weight is { } weight and >= Criterion.MinWeight and <= Criterion.MaxWeight:
                items[at] = item with { Weight = weight };
                return new UnderstoodInstruction(InstructionKind.Weight, item.Text, weight.ToString(CultureInfo.InvariantCulture), change.Said);
            case "counts-as" when Usable(change.Text) is { } wording:
                items[at] = item.Accepts.Contains(wording, StringComparer.OrdinalIgnoreCase) ? item : item with { Accepts = [.. item.Accepts, wording] };
                return new UnderstoodInstruction(InstructionKind.CountsAs, item.Text, wording, change.Said);
            default:
                return null;
        }
    }

    private UnderstoodInstruction? Add(CriteriaRevisionAnswer.Change change, List<Criterion> items)
    {
        if (Usable(change.Text) is not { } text || items.Count >= CriteriaSet.MaxItems || ProtectedAttributes.Find(change.Said).Count > 0)
        {
            return null;
        }

        var importance = change.Weight switch { >= Criterion.MaxWeight => Importance.High, 1 => Importance.Low, _ => Importance.Normal };
        var criterion = new Criterion { Id = string.Empty, Text = text, Kind = CriterionKinds.Of(text, skills) }.With(importance);
        var key = CriteriaMerge.KeyOf(criterion, skills);
        if (items.Exists(item => string.Equals(CriteriaMerge.KeyOf(item, skills), key, StringComparison.Ordinal)))
        {
            return null;
        }

        items.Add(criterion with { Id = CriterionSlug.Of(text, items.Select(item => item.Id).ToHashSet(StringComparer.Ordinal)) });
        return new UnderstoodInstruction(InstructionKind.Add, text, criterion.Weight.ToString(CultureInfo.InvariantCulture), change.Said);
    }

    private static string? Usable(string? text) => text?.Trim() is { Length: > 1 and <= LongestText } said && ProtectedAttributes.Find(said).Count == 0 ? said : null;
}
