using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Models;
using TeamsOrchestrator.Agents.Prompts;
using TeamsOrchestrator.Agents.Redaction;

namespace TeamsOrchestrator.Agents.Screening;

/// <summary>Reads one CV again where a reviewer pointed at a place of it, with a language model.</summary>
/// <param name="model">The model, which finds out what the reviewer means.</param>
/// <param name="screener">The agent that reads again.</param>
/// <remarks>Feedback on one person never changes what is asked of all. A place counts only where it stands in the CV and the feedback says so.</remarks>
public sealed class ModelScreeningReviser(StructuredModel model, IAgent<ScreeningRequest, Hiring.Candidates.ScreeningResult> screener) : IAgent<ScreeningRevisionRequest, ScreeningRevision>
{
    private readonly Prompt prompt = model.PromptOf("screening-reviser");

    /// <inheritdoc/>
    public AgentIdentity Identity => model.IdentityOf(prompt);

    /// <inheritdoc/>
    public async Task<ScreeningRevision> RunAsync(ScreeningRevisionRequest input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var reading = input.Reading;
        var data = new PromptData().Add("criteria", PromptLines.Of(reading.Criteria)).Add("feedback", input.Feedback).Add("cv", ModelScreeningAgent.TextOf(reading));
        var answer = await model.AskAsync(prompt, data, AnswerJson.Default.ScreeningRevisionAnswer, _ => null, cancellationToken);
        if (answer.AsksForOtherCriteria)
        {
            return new ScreeningRevision(null, [], [input.Feedback], AsksForOtherCriteria: true) { Hints = reading.Hints };
        }

        var (understood, hints) = (new List<UnderstoodInstruction>(), new List<ReadingHint>());
        var notUsed = answer.NotUsed.Where(said => SaidIn.Feedback(said, input.Feedback)).ToList();
        foreach (var place in answer.Places)
        {
            if (reading.Criteria.Find(place.Criterion) is { } criterion && SaidIn.Feedback(place.Said, input.Feedback) && (QuoteFinder.FindLoosely(place.Quote, reading.Pages) ?? Patiently.Do(() => PlainForms.Find(place.Quote, reading.Pages.Select(page => new PageText(page))))) is { } found)
            {
                hints.Add(new ReadingHint(criterion.Id, found.Quote));
                understood.Add(new UnderstoodInstruction(InstructionKind.LookAgain, criterion.Text, found.Quote, place.Said));
            }
            else if (SaidIn.Feedback(place.Said, input.Feedback))
            {
                notUsed.Add(place.Said);
            }
        }

        if (hints.Count == 0)
        {
            return new ScreeningRevision(null, [], notUsed.Count == 0 ? [input.Feedback] : notUsed, AsksForOtherCriteria: false) { Hints = reading.Hints };
        }

        IReadOnlyList<ReadingHint> all = [.. reading.Hints.Concat(hints).Distinct()];
        var revised = await screener.RunAsync(reading with { Hints = all }, cancellationToken);
        return new ScreeningRevision(revised, understood, notUsed, AsksForOtherCriteria: false) { Hints = all };
    }
}
