using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Models;
using TeamsOrchestrator.Agents.Prompts;
using TeamsOrchestrator.Agents.Redaction;
using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Interviews;

/// <summary>Lays side by side what is known with a language model: it words what rules found to agree, to differ and to be open, and adds what it finds open. What it cannot show falls.</summary>
/// <param name="model">The model.</param>
/// <param name="rules">The agent that knows what every source says, so that nothing is left out.</param>
public sealed class ModelPacketAgent(StructuredModel model, LocalPacketAgent rules) : IAgent<DecisionPacketRequest, DecisionPacketDraft>
{
    private const int LongestText = 320;
    private const int MostAdded = 4;
    private const string None = "(none)";

    private static readonly Regex Figure = Phrases.Of(@"\d+([.,]\d+)*");

    private static readonly Dictionary<string, PacketPart> Parts = new(StringComparer.Ordinal)
    {
        ["disagreement"] = PacketPart.Disagreement, ["open"] = PacketPart.Open, ["agreement"] = PacketPart.Agreement, ["known"] = PacketPart.Known,
    };

    private readonly Prompt prompt = model.PromptOf("decision-packet");

    /// <inheritdoc/>
    public AgentIdentity Identity => model.IdentityOf(prompt);

    /// <inheritdoc/>
    public async Task<DecisionPacketDraft> RunAsync(DecisionPacketRequest input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var plain = await rules.RunAsync(input with { Feedback = null }, cancellationToken);
        if (plain.Packet.Statements.Count == 0)
        {
            return await rules.RunAsync(input, cancellationToken); // nothing is known
        }

        var cover = input.Covering.Cover;
        var data = new PromptData().Add("language", plain.Packet.Language).Add("criteria", PromptLines.Of(input.Criteria))
            .Add("screening", input.Screening is { } screening ? PromptLines.Of(input.Criteria, screening.Findings, cover) : None)
            .Add("second", input.SecondOpinion is { } second ? PromptLines.Of(input.Criteria, second.Findings, cover) : None)
            .Add("assessment", Assessed(input.Assessment)).Add("notes", NoteLines.Of(input.Notes, input.Covering)).Add("feedback", input.Feedback is { } feedback ? cover(feedback) : None);
        var answer = await model.AskAsync(prompt, data, AnswerJson.Default.DecisionPacketAnswer, said => Patiently.Do(() => Wrong(said, plain.Packet.Language)), cancellationToken);
        return Patiently.Do(() => Merge(answer, input, plain.Packet));
    }

    private static string Assessed(InterviewAssessment? assessment) => assessment is { Criteria.Count: > 0 }
        ? string.Join('\n', assessment.Criteria.Select(item => $"[{item.CriterionId}] {ModelAssessmentAgent.Word(item.As)}")) : None;

    private static AnswerFault? Wrong(DecisionPacketAnswer answer, string language)
    {
        var all = string.Join('\n', answer.Statements.Select(statement => statement.Text));
        return answer.Language != language || (LanguageDetector.Detect(all) is { } other && other != language) ? new AnswerFault(ModelFault.WrongLanguage, $"The language must be '{language}'.")
            : answer.Statements.Count == 0 ? new AnswerFault(ModelFault.Empty, "Something is known about the criteria.")
            : answer.Statements.Any(statement => !Parts.ContainsKey(statement.Part)) ? AnswerFault.Malformed("A part is disagreement, open, agreement or known.")
            : answer.Statements.Any(statement => PacketCheck.Recommends(statement.Text)) ? AnswerFault.Malformed("It recommends something; people decide.")
            : null;
    }

    // Where a statement stands is what the sources say, not what the model says of them: each of the rules' is there, in the model's words where those hold.
    private static DecisionPacketDraft Merge(DecisionPacketAnswer answer, DecisionPacketRequest input, DecisionPacket byRules)
    {
        var fallen = 0;
        var left = answer.Statements.Select(said => StatementOf(said, input, ref fallen)).OfType<PacketStatement>().ToList();
        var statements = new List<PacketStatement>();
        foreach (var rule in byRules.Statements)
        {
            var worded = rule.CriterionId is null ? null : left.Find(said => said.Part == rule.Part && string.Equals(said.CriterionId, rule.CriterionId, StringComparison.Ordinal));
            left.RemoveAll(said => ReferenceEquals(said, worded));
            statements.Add(worded is null ? rule : worded with { Sources = [.. worded.Sources.Concat(rule.Sources).DistinctBy(source => (source.Kind, source.Notes, source.Quote))] });
        }

        statements.AddRange(left.Where(said => said.Part == PacketPart.Open && said.Sources.Count > 0).Take(MostAdded));
        var focus = FocusOf(answer, input);
        var first = focus.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        var packet = PacketCheck.Check(byRules with { Statements = [.. statements.OrderByDescending(item => item.CriterionId is { } id && first.Contains(id))], Unfounded = fallen }, input);
        var notUsed = input.Feedback is not { } feedback ? [] : answer.NotUsed.Select(said => input.Covering.Uncover(said, feedback)).OfType<string>().ToList();
        return new DecisionPacketDraft(
            packet, [.. focus.DistinctBy(item => item.Id, StringComparer.Ordinal).Select(item => new UnderstoodInstruction(InstructionKind.LookAgain, item.Text, null, item.Said))],
            input.Feedback is not null && focus.Count == 0 && notUsed.Count == 0 ? [input.Feedback] : notUsed);
    }

    private static List<(string Id, string Text, string Said)> FocusOf(DecisionPacketAnswer answer, DecisionPacketRequest input) => input.Feedback is not { } feedback ? [] :
    [
        .. answer.Focus.Select(meant => (Criterion: input.Criteria.Find(meant.Criterion), Said: input.Covering.Uncover(meant.Said, feedback)))
            .Where(meant => meant is { Criterion: not null, Said: not null }).Select(meant => (meant.Criterion!.Id, meant.Criterion.Text, meant.Said!)),
    ];

    private static PacketStatement? StatementOf(DecisionPacketAnswer.PacketSentence said, DecisionPacketRequest input, ref int fallen)
    {
        var criterion = said.Criterion is { } id ? input.Criteria.Find(id) : null;
        var sources = said.Quotes.Select(quote => SourceOf(quote, input)).OfType<PacketSource>().Where(source => PacketCheck.Holds(source, input) && ProtectedAttributes.Find(source.Quote!).Count == 0).ToList();
        var known = string.Join('\n', [criterion?.Text ?? string.Empty, .. sources.Select(source => source.Quote!)]);
        var text = PageText.Fold(said.Text);
        var holds = (sources.Count > 0 || said.Part == "open") && sources.Count == said.Quotes.Count && text.Length is > 5 and <= LongestText && !text.Contains(QuoteFinder.Redacted, StringComparison.Ordinal)
            && ProtectedAttributes.Find(text).Count == 0 && Figure.Matches(text).All(match => known.Contains(match.Value, StringComparison.Ordinal));
        fallen += holds ? 0 : 1;
        return holds ? new PacketStatement(Parts[said.Part], text, criterion?.Id, sources) : null;
    }

    private static PacketSource? SourceOf(DecisionPacketAnswer.CopiedWords copied, DecisionPacketRequest input)
    {
        switch (copied.Source)
        {
            case "notes" when copied.Interviewer is { } interviewer:
                var found = NoteLines.Find(interviewer, copied.Quote, input.Notes, input.Covering);
                return new PacketSource(PacketSourceKind.Notes, found.Notes, found.Quote);
            case "cv" when Evidence(input.Screening?.Findings, copied.Quote, input.Covering) is { } quote:
                return new PacketSource(PacketSourceKind.Screening, Quote: quote);
            case "second" when Evidence(input.SecondOpinion?.Findings, copied.Quote, input.Covering) is { } quote:
                return new PacketSource(PacketSourceKind.SecondOpinion, Quote: quote);
            default:
                return null;
        }
    }

    private static string? Evidence(IReadOnlyList<Finding>? findings, string quote, Covering covering) =>
        findings?.SelectMany(finding => finding.Evidence).Select(evidence => evidence.Quote).FirstOrDefault(words => covering.Uncover(quote, words) is not null);
}
