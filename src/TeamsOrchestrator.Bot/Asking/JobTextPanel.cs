using TeamsOrchestrator.Agents.JobDescriptions;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Asking;

/// <summary>Shows the text of a job description: headings bold, items behind a dot.</summary>
internal static class JobTextPanel
{
    private const int LettersShown = 7000;
    private const int LinesShown = 90;
    private const int LongestLine = 900;

    public static IEnumerable<CardElement> Build(JobDescriptionDraft draft, Words words)
    {
        var text = JobText.Read(draft);
        var letters = 0;
        foreach (var (index, line) in text.Lines.Index())
        {
            if (index >= LinesShown || (letters += line.Length) > LettersShown)
            {
                yield return new TextBlock(words["JobText_More"]) { IsSubtle = true };
                yield break;
            }

            var above = index > 0 && text.Lines[index - 1].Length == 0;
            if (line.Length > 0)
            {
                yield return text.IsHeading(index)
                    ? new TextBlock(CardText.Escape(line)) { Weight = TextWeight.Bolder, Size = index == 0 ? TextSize.Medium : TextSize.Default, Spacing = index == 0 ? Spacing.None : Spacing.Medium }
                    : new TextBlock(line.StartsWith("- ", StringComparison.Ordinal) ? $"• {CardText.Escape(DecisionWords.Cut(line[2..], LongestLine))}" : CardText.Escape(DecisionWords.Cut(line, LongestLine)))
                    { Spacing = above ? Spacing.Medium : Spacing.None };
            }
        }
    }
}
