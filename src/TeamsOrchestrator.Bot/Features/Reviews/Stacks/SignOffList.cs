using System.Globalization;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>The sign-off list: at most ten people who are not recommended, each with an untouched tick box and an editable reason.</summary>
internal static class SignOffList
{
    public static string TickId(int index) => string.Create(CultureInfo.InvariantCulture, $"s{index}");

    private static string ShownId(int index) => string.Create(CultureInfo.InvariantCulture, $"shown{index}");

    public static string ReasonId(int index) => string.Create(CultureInfo.InvariantCulture, $"r{index}");

    public static RenderedCard Build(SignOffModel model, Words words)
    {
        var card = new AdaptiveCard
        {
            Body =
            [
                .. StackParts.Last(model.Last, words),
                new TextBlock(words["SignOff_Heading", model.Code, CardText.Escape(model.Title)]) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                new TextBlock(words["SignOff_Explain", model.Rows.Count, model.Waiting] + (model.Due is { } due ? $" **{due}**" : string.Empty)),
                .. model.Problem is null
                    ? Array.Empty<CardElement>()
                    : [new Container { Style = ContainerStyle.Attention, Items = [new TextBlock(model.Problem) { Weight = TextWeight.Bolder }] }],
                .. model.Drawn is null ? Array.Empty<CardElement>() : [new TextBlock(words["SignOff_OpenFirst", CardText.Escape(model.Drawn.Name)]) { Weight = TextWeight.Bolder }],
                .. model.Rows.Select((row, index) => Row(model.StackId, row, index, words)),
                EvidencePanel.Limits(words),
                new TextBlock(words["SignOff_Consequence"]) { IsSubtle = true, Spacing = Spacing.Medium },
            ],
            Actions =
            [
                model.Drawn is { } drawn
                    ? StackParts.Move(words["SignOff_Open", drawn.Name], model.StackId, StackMove.Open, drawn.Row.ReviewId) with { Style = ActionStyle.Positive }
                    : ExecuteAction.For(
                        words["SignOff_Sign"], SignOff.Verb, new SignOffClick(model.StackId, [.. model.Rows.Select(row => row.Row)]), ReviewsJson.Default.SignOffClick),
                .. model.Waiting > model.Rows.Count ? [StackParts.Move(words["SignOff_NextPage"], model.StackId, StackMove.NextSignOff)] : Array.Empty<CardAction>(),
                StackParts.Move(words["Stack_Enough"], model.StackId, StackMove.Enough),
                WaitingButtons.More(model.RequisitionId, words, PassOnButtons.Delegate(model.RequisitionId, words)),
            ],
        };
        return RenderedCard.Of(card, words["Stack_Summary", model.Code]) with { AiGenerated = true };
    }

    private static Container Row(Guid stackId, SignOffPerson row, int index, Words words) => new()
    {
        Separator = true,
        Items =
        [
            new ColumnSet
            {
                Columns =
                [
                    new Column
                    {
                        Width = "stretch",
                        Items = [new InputToggle { Id = TickId(index), Title = $"{CardText.Escape(row.Name)} ({row.Code})", Value = row.Ticked ? "true" : "false" }],
                    },
                    new Column
                    {
                        Width = "auto", VerticalContentAlignment = VerticalAlignment.Center,
                        SelectAction = StackParts.Move(words["SignOff_OpenOne", row.Code], stackId, StackMove.Open, row.Row.ReviewId),
                        Items = [new TextBlock(words["SignOff_OpenWord"]) { Color = TextColor.Accent }],
                    },
                ],
            },
            new ColumnSet
            {
                Id = ShownId(index),
                IsVisible = !row.ReasonIsOpen,
                Spacing = Spacing.None,
                SelectAction = new ToggleVisibilityAction([ShownId(index), ReasonId(index)]) { Title = words["SignOff_ChangeReason", row.Code] },
                Columns =
                [
                    new Column { Width = "stretch", Items = [new TextBlock(CardText.Escape(row.Reason)) { IsSubtle = true }] },
                    new Column { Width = "auto", Items = [new TextBlock(words["SignOff_ChangeWord"]) { Color = TextColor.Accent }] },
                ],
            },
            new InputText
            {
                Id = ReasonId(index), Label = words["SignOff_Reason", row.Code], Value = row.Reason, IsMultiline = true, MaxLength = Review.MaxReason, Spacing = Spacing.Small,
                IsVisible = row.ReasonIsOpen,
            },
        ],
    };
}
