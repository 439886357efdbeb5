using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.WorkingTime;

namespace TeamsOrchestrator.Bot.Features.Digests;

/// <summary>Reads what a digest tells: what waits for its reader, and for others in the reader's own requisitions; for HR in all that are not confidential.</summary>
internal sealed class DigestReader(HiringDb db, WaitingReviews waiting, RoleBook roles, TimeProvider clock)
{
    private const int MostItems = 10;

    /// <summary>How many reviews of others are looked at first, those due soonest: what one digest shows does not need all of an organisation.</summary>
    private const int FirstLook = 300;

    /// <summary>Where those are of too few groups, ten times as many are looked at, up to here.</summary>
    private const int LastLook = FirstLook * 100;

    public async Task<bool> HasAnythingAsync(Person reader, CancellationToken cancellationToken) =>
        await waiting.For(reader.Id).AnyAsync(cancellationToken) || await ForOthers(reader).AnyAsync(cancellationToken);

    public async Task<DigestModel> ReadAsync(DigestPlan plan, Person reader, Words words, CancellationToken cancellationToken)
    {
        var own = await OwnAsync(plan, reader, cancellationToken);
        var (others, more) = await OthersAsync(reader, cancellationToken);
        var items = await ItemsAsync([.. own.Take(MostItems), .. others.Take(MostItems)], reader, words, cancellationToken);
        return new DigestModel
        {
            Day = words.Day(plan.PostedAt ?? Now, reader.TimeZone),
            Own = [.. items.Where(item => item.PersonId is null)],
            MoreOwn = Math.Max(0, own.Count - MostItems),
            Others = [.. items.Where(item => item.PersonId is not null)],
            MoreOthers = more || others.Count > MostItems,
            At = plan.At is { } at ? at.ToString(words["When_TimeFormat"], words.Culture) : null,
        };
    }

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private async Task<List<Found>> OwnAsync(DigestPlan plan, Person reader, CancellationToken cancellationToken)
    {
        var told = plan.ToldUntil ?? 0;
        var groups = await waiting.For(reader.Id)
            .GroupBy(review => new { review.RequisitionId, review.Kind })
            .Select(group => new
            {
                group.Key.RequisitionId, group.Key.Kind, Count = group.Count(), Since = group.Min(review => review.OpenedAt), DueAt = group.Min(review => review.DueAt),
                ExpiredAt = group.Min(review => review.ExpiredAt),
                Joined = group.Count(review => review.Kind == ReviewKind.Candidate && review.AskedAt > told
                    && db.Reviews.Any(first => first.RequisitionId == review.RequisitionId && first.Kind == ReviewKind.Candidate && first.AskedAt < review.OpenedAt)),
            })
            .ToListAsync(cancellationToken);
        return [.. groups.OrderBy(group => group.DueAt ?? long.MaxValue).ThenBy(group => group.Since)
            .Select(group => new Found(group.RequisitionId, group.Kind, null, group.Count, group.Since, group.DueAt, group.ExpiredAt, group.Joined))];
    }

    private IQueryable<Waits> ForOthers(Person reader)
    {
        var isHr = roles.Of(reader).HasFlag(Roles.Hr);
        var visible = db.Requisitions.Where(row => row.State == RequisitionState.Open && (row.RecruiterId == reader.Id || (isHr && !row.Confidential)));
        return OpenQuestions.Of(db)
            .Where(review => review.DueAt != null && (review.Kind != ReviewKind.Final || review.AskedAt != null))
            .Join(visible, review => review.RequisitionId, row => row.Id, (review, _) => review)
            .Join(
                db.Assignments.Where(row => row.State == AssignmentState.Asked && row.PersonId != reader.Id), review => review.Id, row => row.ReviewId,
                (review, row) => new Waits { RequisitionId = review.RequisitionId, Kind = review.Kind, PersonId = row.PersonId, OpenedAt = review.OpenedAt, DueAt = review.DueAt, ExpiredAt = review.ExpiredAt });
    }

    private async Task<(List<Found> Groups, bool More)> OthersAsync(Person reader, CancellationToken cancellationToken)
    {
        var (soonest, more) = await SoonestAsync(reader, cancellationToken);
        var shown = soonest.Take(MostItems).ToHashSet();
        var ids = shown.Select(group => group.RequisitionId).Distinct().ToList();
        var counted = await ForOthers(reader).Where(row => ids.Contains(row.RequisitionId))
            .GroupBy(row => new { row.RequisitionId, row.Kind, row.PersonId })
            .Select(group => new { group.Key, Count = group.Count(), Since = group.Min(row => row.OpenedAt), DueAt = group.Min(row => row.DueAt), ExpiredAt = group.Min(row => row.ExpiredAt) })
            .ToListAsync(cancellationToken);
        var groups = counted.Where(group => shown.Contains((group.Key.RequisitionId, group.Key.Kind, group.Key.PersonId)))
            .Select(group => new Found(group.Key.RequisitionId, group.Key.Kind, group.Key.PersonId, group.Count, group.Since, group.DueAt, group.ExpiredAt, 0))
            .OrderBy(group => group.DueAt).ThenBy(group => group.Since).ToList();
        return (groups, more || soonest.Count > MostItems);
    }

    /// <summary>Finds whose reviews are due soonest, in which requisitions: by the index of due dates, since counting all groups of a large organisation would read all that is open.</summary>
    private async Task<(List<(Guid RequisitionId, ReviewKind Kind, Guid PersonId)> Groups, bool More)> SoonestAsync(Person reader, CancellationToken cancellationToken)
    {
        for (var look = FirstLook; ; look *= 10)
        {
            var rows = await ForOthers(reader).OrderBy(row => row.DueAt).Take(look).Select(row => new { row.RequisitionId, row.Kind, row.PersonId }).ToListAsync(cancellationToken);
            var groups = rows.Select(row => (row.RequisitionId, row.Kind, row.PersonId)).Distinct().ToList();
            if (groups.Count > MostItems || rows.Count < look || look >= LastLook)
            {
                return (groups, rows.Count == look);
            }
        }
    }

    private async Task<List<DigestItem>> ItemsAsync(List<Found> groups, Person reader, Words words, CancellationToken cancellationToken)
    {
        var ids = groups.Select(group => group.RequisitionId).Distinct().ToList();
        var people = groups.Select(group => group.PersonId).Distinct().ToList();
        var requisitions = await db.Requisitions.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        var names = await db.People.Where(row => people.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
        return [.. groups.Select(group => new DigestItem
        {
            RequisitionId = group.RequisitionId, Code = requisitions[group.RequisitionId].Code, Title = requisitions[group.RequisitionId].Title, Kind = group.Kind, Count = group.Count,
            Since = words.When(group.Since, reader.TimeZone), Due = DueText(group, reader, words), Overdue = group.DueAt < Now, Joined = group.Joined,
            PersonId = group.PersonId, Name = group.PersonId is { } id ? names.GetValueOrDefault(id, "?") : null,
        })];
    }

    private string? DueText(Found group, Person reader, Words words) =>
        group.ExpiredAt is { } expired ? words["Digest_Expired", words.Day(expired, reader.TimeZone)]
        : group.DueAt is not { } due ? null
        : words[due < Now ? "Digest_Overdue" : "Digest_Due", words.Day(due, reader.TimeZone)];

    private sealed record Found(Guid RequisitionId, ReviewKind Kind, Guid? PersonId, int Count, long Since, long? DueAt, long? ExpiredAt, int Joined);

    private sealed class Waits
    {
        public Guid RequisitionId { get; init; }

        public ReviewKind Kind { get; init; }

        public Guid PersonId { get; init; }

        public long OpenedAt { get; init; }

        public long? DueAt { get; init; }

        public long? ExpiredAt { get; init; }
    }
}
