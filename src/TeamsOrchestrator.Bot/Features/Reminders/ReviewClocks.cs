using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.WorkingTime;

namespace TeamsOrchestrator.Bot.Features.Reminders;

/// <summary>Sets the clocks of questions where their reviewers are.</summary>
internal sealed class ReviewClocks(HiringDb db, WorkingCalendar calendar, IOptions<ReviewClockOptions> options)
{
    private readonly Dictionary<Guid, TimeZoneInfo> zones = [];

    public int ExpireAfter => options.Value.ExpireAfterWorkingDays;

    public async Task<ReviewClock> OfAsync(WaitingGroup group, CancellationToken cancellationToken) => ReviewClock.Of(
        group.AskedAt, group.DueAt, options.Value.EscalateAfterWorkingDays, ExpireAfter, calendar, await ZoneAsync(group.PersonId, cancellationToken));

    public async Task<TimeZoneInfo> ZoneAsync(Guid personId, CancellationToken cancellationToken)
    {
        if (!zones.TryGetValue(personId, out var zone))
        {
            zone = LocalTime.Zone(await db.People.Where(row => row.Id == personId).Select(row => row.TimeZone).SingleOrDefaultAsync(cancellationToken));
            zones[personId] = zone;
        }

        return zone;
    }
}
