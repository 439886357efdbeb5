using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>The folded overview of a stack, and what is left of it when nothing waits any more.</summary>
internal static class StackOverview
{
    public static RenderedCard Build(StackOverviewModel model, Words words)
    {
        var total = model.Counts.Values.Sum();
        var card = new AdaptiveCard
        {
            Body =
            [
                .. StackParts.Last(model.Last, words),
                new TextBlock(words["Stack_Heading", model.Code, CardText.Escape(model.Title)]) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                new TextBlock(WhoAsks(model, words) + (model is { Due: { } due, IsDone: false } ? $" **{due}**" : string.Empty)),
                new TextBlock(words["Stack_Total", total]) { Weight = TextWeight.Bolder, Spacing = Spacing.Medium },
                .. Enum.GetValues<StackGroup>().Where(group => model.Counts.GetValueOrDefault(group) > 0).Select(group => Count(model, group, words)),
                .. Progress(model, words),
                EvidencePanel.Instructions(words),
                new TextBlock(words[model.Interviews ? "Stack_ConsequenceInterview" : model.FinalByHr ? "Stack_ConsequenceHr" : "Stack_ConsequenceRecruiter"]) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.Medium },
            ],
            Actions = model.Waiting == 0
                ? null
                :
                [
                    StackParts.Move(words[model.Decided == 0 ? "Stack_Start" : "Stack_Continue"], model.StackId, StackMove.Next) with { Style = ActionStyle.Positive },
                    WaitingButtons.More(model.RequisitionId, words, PassOnButtons.Delegate(model.RequisitionId, words)),
                    .. model.OffersDigest ? [DigestOffer.Button(words)] : Array.Empty<CardAction>(),
                ],
        };
        return RenderedCard.Of(card, words["Stack_Summary", model.Code]) with { AiGenerated = true };
    }

    public static RenderedCard BuildLine(string text, string code, Words words) =>
        RenderedCard.Of(new AdaptiveCard { Body = [new TextBlock(text) { IsSubtle = true }] }, words["Stack_Summary", code]);

    private static string WhoAsks(StackOverviewModel model, Words words)
    {
        var standsIn = model.StandsInFor is { } away ? " " + words["Asking_StandsIn", CardText.Escape(away)] : string.Empty;
        var who = (model.AskedOneself ? words["Stack_WhyOneself"] : words["Stack_Why", CardText.Escape(model.AskedBy)]) + standsIn;
        return who + model.How.With(model.Others, "Stack_Others", words);
    }

    private static Container Count(StackOverviewModel model, StackGroup group, Words words) => new()
    {
        Spacing = Spacing.Small,
        SelectAction = StackParts.List(words["Stack_OpenList"], model.StackId, group, page: 0),
        Items = [new TextBlock($"• **{model.Counts[group]}** {words[$"Stack_Count{group}"]} ›") { Color = TextColor.Accent }],
    };

    private static IEnumerable<CardElement> Progress(StackOverviewModel model, Words words)
    {
        if (model.IsDone)
        {
            yield return new Container
            {
                Style = ContainerStyle.Good,
                Spacing = Spacing.Medium,
                Items = [new TextBlock(words["Stack_Done", model.GoOn, model.NotTakenFurther]) { Weight = TextWeight.Bolder }],
            };
        }
        else if (model.Decided > 0)
        {
            yield return new TextBlock(words["Stack_Progress", model.Decided, model.Waiting]) { Spacing = Spacing.Medium };
        }

        if (model.OnHold > 0)
        {
            yield return new TextBlock(words["Stack_OnHold", model.OnHold]) { IsSubtle = true };
        }

        if (model.ReadAgain > 0)
        {
            yield return new TextBlock(words["Stack_ReadAgain", model.ReadAgain]) { IsSubtle = true };
        }
    }
}
