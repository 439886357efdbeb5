using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.WorkingTime;

namespace TeamsOrchestrator.Bot.Features.Digests;

/// <summary>Says when a person's next digest is due: at the person's time on the person's working days, resolved anew each time.</summary>
internal sealed class DigestClock(WorkingCalendar calendar)
{
    /// <summary>Says whether today's is due.</summary>
    public bool IsDue(DigestPlan plan, TimeZoneInfo zone, long now)
    {
        var (day, time) = LocalTime.Of(now, zone);
        return plan.At is { } at && time >= at && IsNew(plan, day) && calendar.IsWorkingDay(day);
    }

    /// <summary>Finds the next moment, in Unix milliseconds.</summary>
    /// <returns>The moment, or null where no digest is wanted.</returns>
    public long? Next(DigestPlan plan, TimeZoneInfo zone, long now)
    {
        if (plan.At is not { } at)
        {
            return null;
        }

        var (day, time) = LocalTime.Of(now, zone);
        var next = calendar.IsWorkingDay(day) && time < at && IsNew(plan, day) ? day : calendar.After(day, 1);
        return LocalTime.At(next, at, zone);
    }

    // Whoever flew west has a day for the second time; its digest was there already.
    private static bool IsNew(DigestPlan plan, DateOnly day) => plan.Day is not { } last || day > last;
}
