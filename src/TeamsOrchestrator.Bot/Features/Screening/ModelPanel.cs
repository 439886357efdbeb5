using TeamsOrchestrator.Agents.Models;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>The part of the progress card about the language model: what waits for it and why, with the button that goes on, and what it took.</summary>
internal static class ModelPanel
{
    /// <summary>Builds what waits.</summary>
    public static IReadOnlyList<CardElement> Waits(ProgressView view, Words words)
    {
        if (view.ModelWaits.Count == 0)
        {
            return [];
        }

        var lines = view.ModelWaits.Select(wait => (CardElement)new TextBlock(words.Count("Model_Waiting", wait.Steps, words[$"Model_Fault{wait.Fault}"])) { Spacing = Spacing.Small });
        return
        [
            new Container
            {
                Style = ContainerStyle.Warning,
                Items = [.. lines, .. view.State == RequisitionState.Stopped ? [] : (CardElement[])[new ActionSet([.. Buttons(view, words)])]],
            },
        ];
    }

    /// <summary>Says what the model took.</summary>
    public static IEnumerable<Fact> Spent(ProgressView view, Words words) => view.Spending is not { } spent ? [] :
    [
        new Fact(words["Model_Fact"], spent switch
        {
            { Cost: 0, Budget: 0 } => words["Model_Tokens", spent.Tokens],
            { Budget: 0 } => words["Model_Cost", spent.Tokens, spent.Cost, CardText.Escape(spent.Currency)],
            _ => words["Model_CostOf", spent.Tokens, spent.Cost, CardText.Escape(spent.Currency), spent.Budget],
        }),
    ];

    private static IEnumerable<CardAction> Buttons(ProgressView view, Words words)
    {
        if (view.ModelWaits.Any(wait => wait.Fault == nameof(ModelFault.BudgetSpent)))
        {
            yield return Button(words["Model_Continue"], ExtendBudget.Verb, view);
        }

        if (view.ModelWaits.Any(wait => wait.Fault != nameof(ModelFault.BudgetSpent)))
        {
            yield return Button(words["Model_Retry"], RetrySteps.Verb, view);
        }
    }

    private static ExecuteAction Button(string title, string verb, ProgressView view) =>
        ExecuteAction.For(title, verb, new RequisitionClick(view.RequisitionId), ScreeningJson.Default.RequisitionClick) with { AssociatedInputs = AssociatedInputs.None };
}
