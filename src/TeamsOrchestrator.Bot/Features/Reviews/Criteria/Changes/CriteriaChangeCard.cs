using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria.Changes;

/// <summary>A change of approved criteria: first its effect, then the approval, at last the decisions that it would differ for.</summary>
internal sealed class CriteriaChangeCard(ReadCriteriaChange reader) : ICard
{
    private const int MostRows = 8;

    public static string Kind => CardKinds.CriteriaChange;

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken) =>
        await reader.ReadAsync(request, cancellationToken) is { } model ? Build(model, request.Words) : null;

    public static RenderedCard Build(CriteriaChangeModel model, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body =
            [
                new TextBlock(words["CriteriaChange_Heading", model.Code, CardText.Escape(model.Title)]) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                new TextBlock(words[$"CriteriaChange_State{model.State}", CardText.Escape(model.ProposedBy), CardText.Escape(model.AnsweredBy ?? words.List(model.WaitsFor))]),
                .. model.Reason is { } reason ? [new TextBlock($"“{CardText.Escape(reason)}”") { IsSubtle = true }] : Array.Empty<CardElement>(),
                .. model.State == CriteriaChangeState.Declined ? [] : CriteriaChanges.Build(model.Changes, model.ProposedBy, words),
                .. model.State is CriteriaChangeState.Measured or CriteriaChangeState.Asked ? Effect(model, words) : [],
                .. model.State == CriteriaChangeState.InForce ? Decisions(model, words) : [],
                .. Reason(model, words),
            ],
            Actions = [.. Buttons(model, words)],
        },
        words["CriteriaChange_Summary", model.Code]);

    private static IEnumerable<CardElement> Effect(CriteriaChangeModel model, Words words)
    {
        yield return new TextBlock(words["CriteriaChange_Effect"]) { Weight = TextWeight.Bolder, Separator = true, Spacing = Spacing.Medium };
        yield return new TextBlock(words["CriteriaChange_Open", model.Open, model.OpenDiffering]) { Spacing = Spacing.Small };
        yield return new TextBlock(words["CriteriaChange_Decided", model.Decided, model.Differing.Count]) { Spacing = Spacing.None };
        foreach (var row in model.Differing.Take(MostRows))
        {
            yield return new TextBlock($"• {Line(row, words)}") { Size = TextSize.Small, Spacing = Spacing.None };
        }

        if (model.Differing.Count > MostRows)
        {
            yield return new TextBlock(words["CriteriaChange_MoreRows", model.Differing.Count - MostRows]) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None };
        }
    }

    private static IEnumerable<CardElement> Decisions(CriteriaChangeModel model, Words words)
    {
        if (model.Differing.Count == 0)
        {
            yield return new TextBlock(words["CriteriaChange_NobodyDiffers"]) { Separator = true, Spacing = Spacing.Medium };
            yield break;
        }

        yield return new TextBlock(words["CriteriaChange_Settle"]) { Weight = TextWeight.Bolder, Separator = true, Spacing = Spacing.Medium };
        foreach (var row in model.Differing.OrderBy(row => row.SettledBy is not null).Take(MostRows))
        {
            yield return new Container
            {
                Separator = true, Spacing = Spacing.Small,
                Items =
                [
                    new TextBlock(Line(row, words)),
                    .. row.SettledBy is { } by
                        ? [new TextBlock(words[row.Reopened ? "CriteriaChange_Reopened" : "CriteriaChange_Kept", CardText.Escape(by)]) { IsSubtle = true, Spacing = Spacing.None }]
                        : model.MaySettle
                            ? [new ActionSet([Button("CriteriaChange_Keep", model, ChangeAnswer.Keep, words, row.CandidateId), Button("CriteriaChange_Reopen", model, ChangeAnswer.Reopen, words, row.CandidateId)])]
                            : Array.Empty<CardElement>(),
                ],
            };
        }

        if (model.Differing.Count > MostRows)
        {
            yield return new TextBlock(words["CriteriaChange_MoreRows", model.Differing.Count - MostRows]) { IsSubtle = true };
        }
    }

    private static string Line(DifferingDecision row, Words words) => words[
        "CriteriaChange_Line", CardText.Escape(row.Name), row.Code, row.State, EvidencePanel.RecommendationText(row.Before, words), EvidencePanel.RecommendationText(row.After, words)];

    private static IEnumerable<CardElement> Reason(CriteriaChangeModel model, Words words)
    {
        if (model.MaySend)
        {
            yield return new TextBlock(words[model.MayApprove ? "CriteriaChange_ConsequenceOwn" : "CriteriaChange_ConsequenceAsk"]) { Separator = true, Spacing = Spacing.Medium };
            yield return DecisionButtons.Reason(words["CriteriaChange_Why"], value: null, words) with { IsRequired = null };
        }
        else if (model is { State: CriteriaChangeState.Asked, MayApprove: true })
        {
            yield return new TextBlock(words["CriteriaChange_ConsequenceOwn"]) { Separator = true, Spacing = Spacing.Medium };
        }
    }

    private static IEnumerable<CardAction> Buttons(CriteriaChangeModel model, Words words)
    {
        if (model.MaySend)
        {
            yield return Button(model.MayApprove ? "CriteriaChange_Do" : "CriteriaChange_Ask", model, ChangeAnswer.Send, words) with { Style = ActionStyle.Positive, AssociatedInputs = null };
            yield return Button("CriteriaChange_Drop", model, ChangeAnswer.Decline, words);
        }
        else if (model is { State: CriteriaChangeState.Asked, MayApprove: true })
        {
            yield return Button("Deciding_Approve", model, ChangeAnswer.Approve, words) with { Style = ActionStyle.Positive };
            yield return Button("Deciding_Reject", model, ChangeAnswer.Decline, words) with { Style = ActionStyle.Destructive };
        }
        else if (model is { State: CriteriaChangeState.InForce, MaySettle: true } && model.Differing.Count(row => row.SettledBy is null) > 1)
        {
            yield return Button("CriteriaChange_KeepAll", model, ChangeAnswer.Keep, words);
        }
    }

    private static ExecuteAction Button(string title, CriteriaChangeModel model, ChangeAnswer answer, Words words, Guid? candidateId = null) =>
        ExecuteAction.For(words[title], AnswerCriteriaChange.Verb, new ChangeAnswerClick(model.ChangeId, answer, candidateId), ReviewsJson.Default.ChangeAnswerClick)
            with { AssociatedInputs = AssociatedInputs.None };
}
