using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Features.Reminders;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.BotTests.Gallery;

/// <summary>Every face of the messages about decisions that are not there yet.</summary>
public static class ReminderCards
{
    private const string Hostile = "<b>**[x](http://evil)**";
    private const string When = "Mon 3 Nov 2025, 10:12";

    public static IEnumerable<(string Name, AdaptiveCard Card)> All() => new[] { "en", "de" }.SelectMany(language => Cards(Words.For(language)).Select(card => ($"{card.Name}-{language}", card.Card)));

    private static IEnumerable<(string Name, AdaptiveCard Card)> Cards(Words words)
    {
        foreach (var cause in Enum.GetValues<ReminderCause>().Where(cause => cause <= ReminderCause.Nudged))
        {
            yield return ($"reminder-{cause}", ReminderCard.Build(Reminder(cause), words).Card!);
        }

        yield return ("reminder-older", ReminderCard.BuildLine(newer: true, "R-1", Hostile, When, words).Card!);
        yield return ("reminder-done", ReminderCard.BuildLine(newer: false, "R-1", Hostile, When, words).Card!);
        foreach (var cause in Enum.GetValues<ReminderCause>().Where(cause => cause >= ReminderCause.Late))
        {
            yield return ($"overdue-{cause}", OverdueCard.Build(Overdue(cause), words).Card!);
        }

        yield return ("overdue-older", OverdueCard.BuildLine(newer: true, "R-1", Hostile, When, words).Card!);
        yield return ("overdue-done", OverdueCard.BuildLine(newer: false, "R-1", Hostile, When, words).Card!);
    }

    private static ReminderModel Reminder(ReminderCause cause) => new()
    {
        RequisitionId = Guid.Empty, Code = "R-1", Title = Hostile, Cause = cause, AskedBy = cause == ReminderCause.Nudged ? Hostile : null,
        Rows = [.. Enum.GetValues<ReviewKind>().Select(kind => new ReminderRow(kind, 49, kind == ReviewKind.Rework ? null : When))], Next = cause == ReminderCause.Due ? When : null,
    };

    private static OverdueModel Overdue(ReminderCause cause) => new()
    {
        RequisitionId = Guid.Empty, Code = "R-1", Title = Hostile, Cause = cause, Recruiter = Hostile,
        Rows = [.. Enum.GetValues<ReviewKind>().Select(kind => new OverdueRow(Hostile, kind, 49, "Monday 3 November", kind == ReviewKind.Final, kind == ReviewKind.Criteria ? null : When))],
    };
}
