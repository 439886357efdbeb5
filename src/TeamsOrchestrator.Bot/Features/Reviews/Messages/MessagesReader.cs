using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Messages;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reviews.Messages;

/// <summary>Gathers what the card of the messages of a requisition shows; only the texts of one page are read.</summary>
internal sealed class MessagesReader(HiringDb db, MessageRows rows, DigestOffer offer, TimeProvider clock)
{
    public const int PageSize = 5;

    /// <summary>Says whether somebody has a part in the messages of a requisition.</summary>
    public Task<bool> MaySeeAsync(Guid requisitionId, Guid personId, CancellationToken cancellationToken) => db.Assignments.AnyAsync(
        row => row.PersonId == personId && row.State != AssignmentState.Released
            && db.Reviews.Any(review => review.Id == row.ReviewId && review.RequisitionId == requisitionId && review.Kind == ReviewKind.Message),
        cancellationToken);

    /// <summary>Finds the requisition for somebody who has no part any more, having had one.</summary>
    public async Task<Requisition?> PassedOnAsync(Guid requisitionId, Guid personId, CancellationToken cancellationToken) =>
        await db.Assignments.AnyAsync(
            row => row.PersonId == personId && row.State == AssignmentState.Released
                && db.Reviews.Any(review => review.Id == row.ReviewId && review.RequisitionId == requisitionId && review.Kind == ReviewKind.Message),
            cancellationToken)
            ? await db.Requisitions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == requisitionId, cancellationToken) : null;

    /// <summary>Reads the page for somebody who may see it.</summary>
    /// <returns>The page, or null for anybody else.</returns>
    public async Task<MessagesModel?> ReadAsync(Guid requisitionId, MessagesView view, Person reader, Words words, CancellationToken cancellationToken)
    {
        var requisition = await db.Requisitions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == requisitionId, cancellationToken);
        if (requisition is null || !await MaySeeAsync(requisitionId, reader.Id, cancellationToken))
        {
            return null;
        }

        var all = await ListAsync(requisitionId, cancellationToken);
        var pages = Math.Max(1, (all.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(view.Page, 1, pages);
        var first = all.Where(item => item.Standing == MessageStanding.ToReview).MinBy(item => item.Review.DueAt ?? long.MaxValue)?.Review;
        return new MessagesModel
        {
            RequisitionId = requisitionId, Code = requisition.Code, Title = requisition.Title, Page = page, Pages = pages, Skipped = view.Skipped,
            Counts = all.GroupBy(item => item.Standing).ToDictionary(group => group.Key, group => group.Count()),
            Rows = await rows.ReadAsync([.. all.Skip((page - 1) * PageSize).Take(PageSize)], reader, words, cancellationToken),
            Due = first is null ? null : words.Due(first.DueAt, clock.GetUtcNow().ToUnixTimeMilliseconds(), reader.TimeZone, first.ExpiredAt),
            OffersDigest = first is not null && await offer.IsForAsync(reader, CardKinds.Messages, requisitionId, cancellationToken),
        };
    }

    /// <summary>Reads one message for somebody who was asked about it.</summary>
    public async Task<MessageRow?> ReadOneAsync(Guid reviewId, Person reader, Words words, CancellationToken cancellationToken)
    {
        var review = await db.Reviews.AsNoTracking().SingleOrDefaultAsync(row => row.Id == reviewId && row.Kind == ReviewKind.Message, cancellationToken);
        var found = review is null ? null : (await ListAsync(review.RequisitionId, cancellationToken)).Find(item => item.Review.Id == reviewId);
        return found is null ? null : (await rows.ReadAsync([found], reader, words, cancellationToken))[0];
    }

    /// <summary>Lists the messages: what is to be done first, then by candidate. Those that an agent writes anew come back when it is done.</summary>
    private async Task<List<MessageItem>> ListAsync(Guid requisitionId, CancellationToken cancellationToken)
    {
        var reviews = await db.Reviews.AsNoTracking().Where(row => row.RequisitionId == requisitionId && row.Kind == ReviewKind.Message && row.State != ReviewState.Cancelled)
            .Join(
                db.Candidates.AsNoTracking().Where(row => row.State == CandidateState.Decided && row.ErasedAt == null), review => review.CandidateId, candidate => candidate.Id,
                (review, candidate) => new { review, candidate })
            .ToListAsync(cancellationToken);
        var messages = (await db.Messages.AsNoTracking().Where(row => row.RequisitionId == requisitionId && row.State != CandidateMessageState.Recalled).ToListAsync(cancellationToken))
            .GroupBy(message => message.ReviewId).ToDictionary(group => group.Key, group => group.MaxBy(message => message.ApprovedAt)!);
        return [.. reviews.Where(row => row.review.Decision != DecisionKind.Revise)
            .Select(row => new MessageItem(row.review, row.candidate, messages.GetValueOrDefault(row.review.Id) is { } message && message.ApprovedAt >= row.review.DecidedAt ? message : null))
            .OrderBy(item => item.Standing).ThenBy(item => item.Candidate.Number)];
    }
}
