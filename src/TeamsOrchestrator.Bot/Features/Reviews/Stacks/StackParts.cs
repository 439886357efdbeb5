using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>What the faces of a stack have in common.</summary>
internal static class StackParts
{
    public static ExecuteAction Move(string title, Guid stackId, StackMove move, Guid? reviewId = null) =>
        ExecuteAction.For(title, MoveStack.Verb, new StackMoveClick(stackId, move, reviewId), ReviewsJson.Default.StackMoveClick) with { AssociatedInputs = AssociatedInputs.None };

    public static ExecuteAction List(string title, Guid stackId, StackGroup group, int page) =>
        ExecuteAction.For(title, ListStack.Verb, new StackListClick(stackId, group, page), ReviewsJson.Default.StackListClick) with { AssociatedInputs = AssociatedInputs.None };

    /// <summary>Builds the first line: what was decided just before, with Undo.</summary>
    public static IEnumerable<CardElement> Last(LastDecision? last, Words words)
    {
        if (last is null)
        {
            return [];
        }

        var said = words[$"Stack_Last{Spoken(last.Decision)}", CardText.Escape(last.Name)] + (last.WaitsForOthers ? " " + words["Stack_LastWaits"] : string.Empty);
        return
        [
            new ColumnSet
            {
                Columns =
                [
                    new Column { Width = "stretch", Items = [new TextBlock(said) { IsSubtle = true }] },
                    new Column
                    {
                        Width = "auto", SelectAction = UndoButtons.ForCandidate(words["Deciding_Undo"], last.ReviewId, last.Round),
                        Items = [new TextBlock($"**{words["Deciding_Undo"]}**") { Color = TextColor.Accent }],
                    },
                ],
            },
        ];
    }

    // Approving with a change is approving.
    public static DecisionKind Spoken(DecisionKind decision) => decision == DecisionKind.Edit ? DecisionKind.Approve : decision;
}
