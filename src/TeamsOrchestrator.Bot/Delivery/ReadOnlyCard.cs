using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Delivery;

/// <summary>A card without its buttons, for a message that only one member of a shared chat sees: what a click there is answered with would not be private.</summary>
internal static class ReadOnlyCard
{
    public static RenderedCard Of(RenderedCard rendered, Words words) => rendered.Card is { } card && HasButtons(card)
        ? rendered with
        {
            Card = card with
            {
                Body = [.. card.Body.Select(Plain).OfType<CardElement>(), new TextBlock(words["Chat_ButtonsInPersonalChat"]) { IsSubtle = true, Size = TextSize.Small, Separator = true }],
                Actions = card.Actions is { } actions ? [.. actions.Where(IsHarmless)] : null,
                Refresh = null,
            },
        }
        : rendered;

    private static bool HasButtons(AdaptiveCard card) => card.ToJson().AsSpan().IndexOf("\"Action.Execute\""u8) >= 0;

    private static bool IsHarmless(CardAction action) => action is OpenUrlAction or ToggleVisibilityAction;

    private static CardElement? Plain(CardElement element) => element switch
    {
        ActionSet set => set.Actions.Where(IsHarmless).ToArray() is { Length: > 0 } actions ? set with { Actions = actions } : null,
        Container container => container with { SelectAction = Harmless(container.SelectAction), Items = [.. container.Items.Select(Plain).OfType<CardElement>()] },
        ColumnSet set => set with { SelectAction = Harmless(set.SelectAction), Columns = [.. set.Columns.Select(Plain)] },
        Table table => table with { Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select(Plain)] })] },
        Image image => image with { SelectAction = Harmless(image.SelectAction) },
        CardInput => null,
        _ => element,
    };

    private static Column Plain(Column column) => column with { SelectAction = Harmless(column.SelectAction), Items = [.. column.Items.Select(Plain).OfType<CardElement>()] };

    private static TableCell Plain(TableCell cell) => cell with { SelectAction = Harmless(cell.SelectAction), Items = [.. cell.Items.Select(Plain).OfType<CardElement>()] };

    private static SelectableAction? Harmless(SelectableAction? action) => action is not null && IsHarmless(action) ? action : null;
}
