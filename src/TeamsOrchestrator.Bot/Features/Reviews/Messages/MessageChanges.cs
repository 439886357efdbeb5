using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.Hiring.Differences;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reviews.Messages;

/// <summary>Says word by word what somebody changed of a message, in signs that need no language.</summary>
internal static class MessageChanges
{
    /// <returns>The words that went and came, or null where none did.</returns>
    public static string? Note(MessageVersion before, MessageVersion after)
    {
        var runs = Runs(before.To ?? string.Empty, after.To ?? string.Empty)
            .Concat(Runs(before.Draft.Subject, after.Draft.Subject)).Concat(Runs(before.Draft.Body, after.Draft.Body)).ToList();
        return runs.Count == 0 ? null : DecisionWords.Cut(string.Join("; ", runs.Select(run => $"{(run.Change == WordChange.Gone ? "−" : "+")} {run.Text}")), Review.MaxReason);
    }

    private static IEnumerable<WordRun> Runs(string before, string after) =>
        string.Equals(before, after, StringComparison.Ordinal) ? [] : WordDifference.Of(before, after).Where(run => run.Change != WordChange.Same);
}
