using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Insights.Pending;

/// <summary>What waits for its reader, each with Open.</summary>
internal sealed class PendingCard(PendingReader reader) : ICard
{
    public static string Kind => "pending";

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken) =>
        request.Audience == ConversationKind.Personal && request.Reader is { } person
            ? Build(await reader.ReadAsync(person, request, cancellationToken), request.Words)
            : null;

    public static RenderedCard Build(PendingModel model, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body =
            [
                new TextBlock(IsEmpty(model) ? words["Pending_Nothing"] : words.Count("Pending_Heading", model.Reviews + model.Prompts)) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                .. IsEmpty(model) ? [new TextBlock(words["Pending_NothingHint"]) { IsSubtle = true }] : model.Items.Select(item => Row(item, words)),
                .. model.More > 0 ? [new TextBlock(words["Pending_More", model.More]) { IsSubtle = true, Separator = true }] : Array.Empty<CardElement>(),
                .. model.Prompts > 0 ? [Prompts(model.Prompts, words)] : Array.Empty<CardElement>(),
            ],
            Actions = IsEmpty(model) ? [SayAction.Button(words["Pending_Status"], "status")] : [],
        },
        words["Pending_Summary"]);

    private static bool IsEmpty(PendingModel model) => model.Items.Count + model.Prompts == 0;

    private static Container Prompts(int count, Words words) => new()
    {
        Separator = true, Spacing = Spacing.Medium,
        Items = [new TextBlock($"**{words.Count("Pending_Prompts", count)}**"), new ActionSet([SayAction.Button(words["Pending_ShowPrompts"], "prompts")]) { Spacing = Spacing.Small }],
    };

    private static CardElement Row(PendingItem item, Words words) => new Container
    {
        Separator = true,
        Spacing = Spacing.Medium,
        Items =
        [
            new TextBlock($"**{words[$"Insights_Reviews_{item.Kind}", item.Count]}** · {item.Code} {CardText.Escape(item.Title)}"),
            new TextBlock(words["Pending_Since", item.Since]) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None },
            .. item.Due is { } due
                ? [new TextBlock(due.Text) { Size = TextSize.Small, Spacing = Spacing.None, Color = due.Overdue ? TextColor.Attention : TextColor.Default, Weight = due.Overdue ? TextWeight.Bolder : TextWeight.Default }]
                : Array.Empty<CardElement>(),
            new ActionSet(
            [
                WaitingButtons.Open(item.RequisitionId, item.Kind, item.Code, item.Title, words),
            ]) { Spacing = Spacing.Small },
        ],
    };
}
