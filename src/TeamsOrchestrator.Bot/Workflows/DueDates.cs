using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.WorkingTime;

namespace TeamsOrchestrator.Bot.Workflows;

/// <summary>Says by when a review that is put now asks for an answer.</summary>
internal sealed class DueDates(HiringDb db, WorkingCalendar calendar, IOptions<DueWorkingDaysOptions> options, TimeProvider clock)
{
    /// <summary>Finds the due instant, in the time zone of the first reviewer whose zone is known.</summary>
    /// <param name="kind">What is asked.</param>
    /// <param name="reviewers">Who is asked, the most important first.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The instant in Unix milliseconds.</returns>
    public async Task<long> FromNowAsync(ReviewKind kind, IReadOnlyCollection<Guid> reviewers, CancellationToken cancellationToken)
    {
        var zone = await ZoneAsync(reviewers, cancellationToken);
        return calendar.DueAt(Now, DaysFor(kind), zone);
    }

    /// <summary>Finds the time zone of the first reviewer whose zone is known.</summary>
    public async Task<TimeZoneInfo> ZoneAsync(IReadOnlyCollection<Guid> reviewers, CancellationToken cancellationToken)
    {
        var stored = await db.People.AsNoTracking().Where(row => reviewers.Contains(row.Id)).Select(row => new { row.Id, row.TimeZone }).ToListAsync(cancellationToken);
        return LocalTime.Zone(reviewers
            .Select(id => db.People.Local.FirstOrDefault(row => row.Id == id)?.TimeZone ?? stored.Find(row => row.Id == id)?.TimeZone)
            .FirstOrDefault(name => name is not null && TimeZoneInfo.TryFindSystemTimeZoneById(name, out _)));
    }

    /// <summary>Lets the time to decide begin now.</summary>
    public async Task GiveAsync(Review review, IReadOnlyCollection<Guid> reviewers, CancellationToken cancellationToken) =>
        review.GiveTime(Now, await FromNowAsync(review.Kind, reviewers, cancellationToken));

    /// <summary>Leaves whoever joins a question late a whole working day of their own, where they are. Where there is that much left, the time stays as it is.</summary>
    public async Task LeaveTimeAsync(Review review, Guid personId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(review);
        var least = calendar.DueAt(Now, Math.Min(1, DaysFor(review.Kind)), await ZoneAsync([personId], cancellationToken));
        if (review is { State: ReviewState.Open, AskedAt: not null, DueAt: { } dueAt } && dueAt < least)
        {
            review.GiveTime(Now, least);
        }
    }

    /// <summary>Gets the time in Unix milliseconds.</summary>
    public long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private int DaysFor(ReviewKind kind) => kind switch
    {
        ReviewKind.Criteria or ReviewKind.Rework or ReviewKind.JobDescription or ReviewKind.JobRework => options.Value.Criteria,
        ReviewKind.Candidate or ReviewKind.Decision => options.Value.Candidates,
        ReviewKind.Interview => options.Value.Interviews,
        _ => options.Value.Final,
    };
}
