using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Asking;

/// <summary>Says back what the agent understood of a reviewer's feedback, and what it could not use.</summary>
internal static class AnswerPanel
{
    private const int LongestFeedback = 300;
    private const int LinesShown = 8;

    /// <param name="answer">The answer, or null where there is none.</param>
    /// <param name="notUsedHint">What to do about the parts that were not used.</param>
    /// <param name="words">The reader's words.</param>
    public static IReadOnlyList<CardElement> Build(RevisionAnswer? answer, string notUsedHint, Words words)
    {
        if (answer is null)
        {
            return [];
        }

        var lines = new List<CardElement> { new TextBlock(words["Answer_YouWrote", CardText.Escape(DecisionWords.Cut(answer.Feedback, LongestFeedback))]) };
        if (answer.Understood.Count > 0)
        {
            lines.Add(new TextBlock(words["Answer_Understood"]) { Weight = TextWeight.Bolder, Spacing = Spacing.Small });
            lines.AddRange(answer.Understood.Take(LinesShown).Select(item => new TextBlock(
                "✔ " + words[$"Answer_{item.Kind}", CardText.Escape(item.Subject), CardText.Escape(item.Value)]) { Spacing = Spacing.None }));
        }

        if (answer.NotUsed.Count > 0)
        {
            lines.Add(new TextBlock(words["Answer_NotUsed"]) { Weight = TextWeight.Bolder, Spacing = Spacing.Small });
            lines.AddRange(answer.NotUsed.Take(LinesShown).Select(part => new TextBlock($"○ {words.Quote(CardText.Escape(DecisionWords.Cut(part, LongestFeedback)))}") { Spacing = Spacing.None }));
            lines.Add(new TextBlock(notUsedHint) { IsSubtle = true, Spacing = Spacing.Small });
        }

        if (!answer.Changed)
        {
            lines.Add(new TextBlock(words["Answer_Unchanged"]) { Spacing = Spacing.Small });
        }

        return [new Container { Style = ContainerStyle.Accent, Items = lines }];
    }
}
