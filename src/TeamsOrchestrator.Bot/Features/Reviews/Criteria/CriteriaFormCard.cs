using System.Globalization;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria;

/// <summary>The form in which a person edits criteria: one row each with one choice, the text opens by tap, one empty row adds.</summary>
internal static class CriteriaFormCard
{
    private const int LongestLabel = 120;

    public static string ChoiceId(int index) => string.Create(CultureInfo.InvariantCulture, $"c{index}");

    public static string TextId(int index) => string.Create(CultureInfo.InvariantCulture, $"t{index}");

    /// <summary>Builds the form.</summary>
    /// <param name="click">What the button carried that asked for it.</param>
    /// <param name="form">What is entered so far.</param>
    /// <param name="error">Why it could not be saved, or null.</param>
    /// <param name="code">The requisition's code.</param>
    /// <param name="back">The card to go back to, or null in a dialog, which is closed instead.</param>
    /// <param name="words">The words.</param>
    /// <param name="use">What the form is used for, where it is not the review of the criteria: then it stands in a card, with no way back.</param>
    public static RenderedCard Build(CriteriaFormClick click, CriteriaForm form, CriteriaFormError? error, string code, CardName? back, Words words, CriteriaFormUse? use = null)
    {
        var page = Math.Clamp(click.Page, 0, form.Pages - 1);
        return RenderedCard.Of(
            new AdaptiveCard
            {
                Body =
                [
                    new TextBlock(words["CriteriaForm_Heading", code]) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                    .. form.Pages > 1 ? [new TextBlock(words["CriteriaForm_Page", page + 1, form.Pages]) { IsSubtle = true }] : Array.Empty<CardElement>(),
                    .. Problem(error, form, words),
                    .. form.RowsOf(page).Select(index => Row(form, index, error?.Index == index, words)),
                    NewRow(form.Count, words),
                ],
                Actions = Buttons(click with { Page = page, Rows = Elsewhere(form, page) }, form, page, back, words, use),
            },
            words["CriteriaReview_Summary", code]);
    }

    // The rows of this page come back as inputs; the buttons carry only what was entered on the others.
    private static IReadOnlyList<CriteriaRow> Elsewhere(CriteriaForm form, int page)
    {
        var here = form.RowsOf(page).ToHashSet();
        return [.. form.Changes.Where(row => !here.Contains(row.Index) || row.Index >= form.Stored.Items.Count)];
    }

    private static Container Row(CriteriaForm form, int index, bool isWrong, Words words)
    {
        var text = form.TextAt(index);
        return new Container
        {
            Separator = true,
            Style = isWrong ? ContainerStyle.Attention : null,
            Items =
            [
                new InputChoiceSet
                {
                    Id = ChoiceId(index), Label = $"{index + 1}. {DecisionWords.Cut(text, LongestLabel)}", Choices = Choices(withDrop: true, words),
                    Value = form.ChoiceAt(index).ToString(), Style = ChoiceInputStyle.Compact,
                },
                new ActionSet([new ToggleVisibilityAction([TextId(index)]) { Title = words["CriteriaForm_OpenText", index + 1] }]) { Spacing = Spacing.Small },
                new InputText
                {
                    Id = TextId(index), Label = words["CriteriaForm_Text", index + 1], Value = text, MaxLength = WrittenCriterion.MaxText, IsMultiline = true, IsVisible = isWrong,
                },
            ],
        };
    }

    private static Container NewRow(int index, Words words) => new()
    {
        Separator = true,
        Style = ContainerStyle.Emphasis,
        Items =
        [
            new InputText { Id = TextId(index), Label = words["CriteriaForm_New"], Placeholder = words["CriteriaForm_NewHint"], MaxLength = WrittenCriterion.MaxText },
            new InputChoiceSet
            {
                Id = ChoiceId(index), Label = words["CriteriaForm_NewImportance"], Choices = Choices(withDrop: false, words), Value = nameof(RowChoice.Normal),
                Style = ChoiceInputStyle.Compact,
            },
        ],
    };

    private static IReadOnlyList<Choice> Choices(bool withDrop, Words words) =>
    [
        .. Enum.GetValues<RowChoice>().Where(choice => withDrop || choice != RowChoice.Drop).Select(choice => new Choice(words[$"CriteriaForm_Choice{choice}"], choice.ToString())),
    ];

    private static IEnumerable<CardElement> Problem(CriteriaFormError? error, CriteriaForm form, Words words)
    {
        if (error is null)
        {
            return [];
        }

        var text = error.Fault switch
        {
            CriteriaFormFault.Empty => words["CriteriaForm_Empty"],
            CriteriaFormFault.TooMany => words["CriteriaForm_TooMany", CriteriaSet.MaxItems],
            CriteriaFormFault.TooLong => words["CriteriaForm_TooLong", error.Index + 1, WrittenCriterion.MaxText],
            CriteriaFormFault.Twice => words["CriteriaForm_Twice", error.Index + 1, CardText.Escape(DecisionWords.Cut(form.TextAt(error.Index!.Value), LongestLabel))],
            _ => words[
                "CriteriaForm_Protected", error.Index + 1, CardText.Escape(error.Hit!.Quote), ProtectedWords.Explain(error.Hit.Kind, words.Culture),
                ProtectedWords.Instead(error.Hit.Kind, words.Culture)],
        };
        return [new Container { Style = ContainerStyle.Attention, Items = [new TextBlock(text) { Weight = TextWeight.Bolder }] }];
    }

    private static List<CardAction> Buttons(CriteriaFormClick click, CriteriaForm form, int page, CardName? back, Words words, CriteriaFormUse? use)
    {
        CardAction Button(string title, CriteriaFormStep step, ActionStyle? style = null) => back is null && use is null
            ? SubmitAction.InDialog(title, EditCriteria.Verb, click with { Step = step }, ReviewsJson.Default.CriteriaFormClick) with { Style = style }
            : ExecuteAction.For(title, use?.Verb ?? EditCriteria.Verb, click with { Step = step }, ReviewsJson.Default.CriteriaFormClick) with { Style = style };

        var buttons = new List<CardAction> { Button(use?.Save ?? words["CriteriaForm_Save"], CriteriaFormStep.Save, ActionStyle.Positive) };
        if (page > 0)
        {
            buttons.Add(Button(words["CriteriaForm_Previous"], CriteriaFormStep.Previous));
        }

        if (page < form.Pages - 1)
        {
            buttons.Add(Button(words["CriteriaForm_Next"], CriteriaFormStep.Next));
        }

        if (back is not null)
        {
            buttons.Add(ShowAgain.Button(words["Deciding_Back"], back));
        }

        return buttons;
    }
}
