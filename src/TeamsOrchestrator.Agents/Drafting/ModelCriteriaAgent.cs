using TeamsOrchestrator.Agents.Models;
using TeamsOrchestrator.Agents.Prompts;
using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>Drafts criteria from a job description with a language model. What must not count is found by rules, whatever the model says.</summary>
/// <param name="model">The model.</param>
/// <param name="rules">The agent whose warnings count, and which says whether the text asks for anything.</param>
/// <param name="skills">The skills that are known.</param>
public sealed class ModelCriteriaAgent(StructuredModel model, LocalCriteriaAgent rules, SkillLexicon skills) : IAgent<CriteriaRequest, CriteriaDraft>
{
    private const int LongestCriterion = 200;

    private static readonly Dictionary<string, Importance> Importances = new(StringComparer.Ordinal)
    {
        ["must-have"] = Importance.MustHave, ["high"] = Importance.High, ["normal"] = Importance.Normal, ["low"] = Importance.Low,
    };

    private readonly Prompt prompt = model.PromptOf("criteria");

    /// <inheritdoc/>
    public AgentIdentity Identity => model.IdentityOf(prompt);

    /// <inheritdoc/>
    public async Task<CriteriaDraft> RunAsync(CriteriaRequest input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var byRules = await rules.RunAsync(input, cancellationToken);
        var data = new PromptData().Add("title", input.Title).Add("job", WithoutContacts.Of(string.Join('\n', input.JobDescription.EnumerateLines().Select(line => line.Text))));
        var answer = await model.AskAsync(prompt, data, AnswerJson.Default.CriteriaAnswer, said => Wrong(said, byRules), cancellationToken);
        var pages = input.JobDescription.Pages.Select(page => new PageText(page)).ToList();
        var founded = answer.Criteria.Where(asked => asked.Text.Trim().Length is > 1 and <= LongestCriterion && QuoteFinder.Find(asked.Source.Trim(), pages) is not null).ToList();
        var allowed = founded.Where(asked => Patiently.Do(() => ProtectedAttributes.Find(asked.Text)).Count == 0);
        return byRules with { Criteria = Patiently.Do(() => CriteriaMerge.Merge([.. allowed.Select(Make)], skills)) };
    }

    private Criterion Make(CriteriaAnswer.Asked asked)
    {
        var text = asked.Text.Trim();
        return new Criterion { Id = string.Empty, Text = text, Kind = CriterionKinds.Of(text, skills), Source = asked.Source.Trim() }.With(Importances[asked.Importance]);
    }

    private static AnswerFault? Wrong(CriteriaAnswer answer, CriteriaDraft byRules) =>
        answer.Criteria.Any(asked => !Importances.ContainsKey(asked.Importance)) ? AnswerFault.Malformed("An importance is must-have, high, normal or low.")
        : answer.Criteria.Count == 0 && byRules.Criteria.Items.Count > 0 ? new AnswerFault(ModelFault.Empty, "The text does ask for something.")
        : null;
}
