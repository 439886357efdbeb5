using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria.Changes;

/// <summary>A change of approved criteria: first its effect, then the approval, at last the decisions that it would differ for.</summary>
internal sealed class CriteriaChangeCard(ReadCriteriaChange reader) : ICard
{
    private const int PageSize = 8;

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
                .. model.Reason is { } reason ? [new TextBlock(words.Quote(CardText.Escape(reason))) { IsSubtle = true }] : Array.Empty<CardElement>(),
                .. model.State == CriteriaChangeState.Declined ? [] : Changes(model, words),
                .. model.State is CriteriaChangeState.Measured or CriteriaChangeState.Asked ? Effect(model, words) : [],
                .. model.State == CriteriaChangeState.InForce ? Decisions(model, words) : [],
                .. VotePanel.Build(model.VotesSoFar, words),
                .. model is { State: CriteriaChangeState.Asked, Voted: true } ? [new TextBlock(words["CriteriaChange_Voted"]) { Spacing = Spacing.Medium }] : Array.Empty<CardElement>(),
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
        if (model.OnHold > 0)
        {
            yield return new TextBlock(words.Count("CriteriaChange_OnHold", model.OnHold)) { Spacing = Spacing.None };
        }

        foreach (var row in model.Differing.Skip(Page(model) * PageSize).Take(PageSize))
        {
            yield return new TextBlock($"• {Line(row, words)}") { Size = TextSize.Small, Spacing = Spacing.None };
        }

        foreach (var element in Turn(model, words))
        {
            yield return element;
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
        foreach (var row in model.Differing.OrderBy(row => row.SettledBy is not null).Skip(Page(model) * PageSize).Take(PageSize))
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

        foreach (var element in Turn(model, words))
        {
            yield return element;
        }
    }

    private static int Page(CriteriaChangeModel model) => ShowChangePage.Within(model.Pages.People, PageSize, model.Differing.Count);

    private static IEnumerable<CardElement> Turn(CriteriaChangeModel model, Words words) =>
        ShowChangePage.Turn(model, Page(model), PageSize, model.Differing.Count, next => model.Pages with { People = next }, words);

    private static IEnumerable<CardElement> Changes(CriteriaChangeModel model, Words words)
    {
        var page = ShowChangePage.Within(model.Pages.Criteria, CriteriaChanges.Shown, model.Changes.Count);
        return
        [
            .. CriteriaChanges.BuildPage(
                model.Changes, page, words[model.State == CriteriaChangeState.InForce ? "CriteriaChanges_Heading" : "CriteriaChange_Proposes", CardText.Escape(model.ProposedBy)], words),
            .. ShowChangePage.Turn(model, page, CriteriaChanges.Shown, model.Changes.Count, next => model.Pages with { Criteria = next }, words),
        ];
    }

    private static string Line(DifferingDecision row, Words words) => words[
        "CriteriaChange_Line", CardText.Escape(row.Name), row.Code, row.State, EvidencePanel.RecommendationText(row.Before, words), EvidencePanel.RecommendationText(row.After, words)];

    private static IEnumerable<CardElement> Reason(CriteriaChangeModel model, Words words)
    {
        if (model.MaySend)
        {
            yield return new TextBlock(words[model.MayApprove ? "CriteriaChange_ConsequenceOwn" : "CriteriaChange_ConsequenceAsk"]) { Separator = true, Spacing = Spacing.Medium };
            yield return DecisionButtons.Reason(words["CriteriaChange_Why"], model.Written, words) with { IsRequired = null };
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
            yield return DecisionButtons.Asking(
                words["Deciding_Reject"], DecisionButtons.Reason(words["CriteriaChange_WhyNot"], value: null, words), hint: null,
                Button("Deciding_Reject", model, ChangeAnswer.Decline, words) with { Style = ActionStyle.Destructive, AssociatedInputs = null });
        }
        else if (model is { State: CriteriaChangeState.InForce, MaySettle: true } && model.Differing.Count(row => row.SettledBy is null) > 1)
        {
            yield return Button("CriteriaChange_KeepAll", model, ChangeAnswer.Keep, words) with { Title = words["CriteriaChange_KeepAll", model.Differing.Count(row => row.SettledBy is null)] };
        }
    }

    private static ExecuteAction Button(string title, CriteriaChangeModel model, ChangeAnswer answer, Words words, Guid? candidateId = null) =>
        ExecuteAction.For(words[title], AnswerCriteriaChange.Verb, new ChangeAnswerClick(model.ChangeId, answer, candidateId, Page(model)), ReviewsJson.Default.ChangeAnswerClick)
            with { AssociatedInputs = AssociatedInputs.None };
}
