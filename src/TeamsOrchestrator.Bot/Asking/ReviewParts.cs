using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Asking;

/// <summary>Lets a person's part in the reviews of a requisition pass on to somebody else, with the cards that show it.</summary>
/// <remarks>Decided reviews pass on too: whoever has the part is asked when such a decision is taken back. What was voted stays voted.</remarks>
internal sealed class ReviewParts(HiringDb db, DueDates due, WorkQueue queue, Outbox outbox, TimeProvider clock)
{
    /// <summary>The kinds in which hiring managers have their part.</summary>
    public static readonly IReadOnlyList<ReviewKind> OfManagers = [ReviewKind.JobDescription, ReviewKind.Criteria, ReviewKind.Candidate, ReviewKind.Interview, ReviewKind.Decision];

    /// <summary>All kinds.</summary>
    public static readonly IReadOnlyList<ReviewKind> All = Enum.GetValues<ReviewKind>();

    /// <summary>Passes parts on.</summary>
    /// <param name="requisition">The requisition.</param>
    /// <param name="from">Whose parts, those included that a stand-in has for them.</param>
    /// <param name="away">Those of them whose part somebody has who had one already.</param>
    /// <param name="to">Who has them from now on.</param>
    /// <param name="kinds">In which reviews.</param>
    /// <param name="wholeTime">Whether the time to decide begins anew.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task PassOnAsync(
        Requisition requisition, IReadOnlyCollection<Guid> from, IReadOnlyCollection<Guid> away, Reviewer to, IReadOnlyList<ReviewKind> kinds, bool wholeTime, CancellationToken cancellationToken)
    {
        var reviews = await db.Reviews.Where(row => row.RequisitionId == requisition.Id && kinds.Contains(row.Kind)).ToListAsync(cancellationToken);
        var stored = await db.Assignments
            .Where(row => db.Reviews.Any(review => review.Id == row.ReviewId && review.RequisitionId == requisition.Id && kinds.Contains(review.Kind))).ToListAsync(cancellationToken);
        var concerned = reviews.Select(review => review.Id).ToHashSet();
        var rows = stored.Union(db.Assignments.Local.Where(row => concerned.Contains(row.ReviewId))).ToLookup(row => row.ReviewId);
        var hadStack = stored.Exists(row => row.PersonId == to.PersonId && row.State == AssignmentState.Asked
            && reviews.Exists(review => review.Id == row.ReviewId && review is { Kind: ReviewKind.Candidate, State: ReviewState.Open }));
        var moved = new List<Review>();
        foreach (var review in reviews.Where(review => Move(review, [.. rows[review.Id]], from, away, to)))
        {
            review.Touch();
            moved.Add(review);
            if (wholeTime && review.State == ReviewState.Open)
            {
                await due.GiveAsync(review, [to.PersonId], cancellationToken);
            }
            else
            {
                await due.LeaveTimeAsync(review, to.PersonId, cancellationToken);
            }
        }

        await ShowAsync(requisition, moved, to.PersonId, hadStack, cancellationToken);
    }

    /// <summary>Lets one more person decide on what is open.</summary>
    public async Task AddAsync(Requisition requisition, Reviewer reviewer, IReadOnlyList<ReviewKind> kinds, CancellationToken cancellationToken)
    {
        var reviews = await db.Reviews
            .Where(row => row.RequisitionId == requisition.Id && kinds.Contains(row.Kind) && row.State == ReviewState.Open).ToListAsync(cancellationToken);
        var ids = reviews.Select(review => review.Id).ToList();
        var rows = (await db.Assignments.Where(row => ids.Contains(row.ReviewId) && row.PersonId == reviewer.PersonId).ToListAsync(cancellationToken)).ToDictionary(row => row.ReviewId);
        var asked = new List<Review>();
        foreach (var review in reviews)
        {
            if (rows.GetValueOrDefault(review.Id) is not { State: not AssignmentState.Released })
            {
                Give(review, rows.GetValueOrDefault(review.Id), reviewer, AssignmentState.Asked);
                review.Touch();
                await due.LeaveTimeAsync(review, reviewer.PersonId, cancellationToken);
                asked.Add(review);
            }
        }

        await ShowAsync(requisition, asked, reviewer.PersonId, hadStack: false, cancellationToken);
    }

    /// <summary>Lets somebody decide on those open reviews that ask the person and do not know it.</summary>
    public async Task AddMissingAsync(Requisition requisition, Guid personId, Func<Review, Task<Reviewer?>> asks, CancellationToken cancellationToken)
    {
        var reviews = await db.Reviews.Where(row => row.RequisitionId == requisition.Id && row.State == ReviewState.Open
            && !db.Assignments.Any(asked => asked.ReviewId == row.Id && (asked.PersonId == personId || asked.DelegatedFrom == personId))).ToListAsync(cancellationToken);
        var asked = new List<Review>();
        Guid? whom = null;
        foreach (var review in reviews)
        {
            if (await asks(review) is { } reviewer)
            {
                Give(review, row: null, reviewer, AssignmentState.Asked);
                review.Touch();
                await due.LeaveTimeAsync(review, reviewer.PersonId, cancellationToken);
                asked.Add(review);
                whom = reviewer.PersonId;
            }
        }

        if (whom is { } shown)
        {
            await ShowAsync(requisition, asked, shown, hadStack: false, cancellationToken);
        }
    }

    private bool Move(Review review, List<ReviewAssignment> rows, IReadOnlyCollection<Guid> from, IReadOnlyCollection<Guid> away, Reviewer to)
    {
        var parts = rows.Where(row => row.State != AssignmentState.Released && from.Contains(row.DelegatedFrom ?? row.PersonId) && row.PersonId != to.PersonId).ToList();
        var merged = parts.Count == 0 && rows.Exists(row => row.State == AssignmentState.Released && away.Contains(row.PersonId));
        if (parts.Count == 0 && !merged)
        {
            return false;
        }

        var state = parts.Exists(row => row.State == AssignmentState.Asked) || (merged && review.State == ReviewState.Open) ? AssignmentState.Asked
            : parts.Exists(row => row.State == AssignmentState.Later) ? AssignmentState.Later : AssignmentState.Answered;
        var position = parts.Count > 0 ? parts.Min(row => row.Position) : 0;
        parts.ForEach(row => row.State = AssignmentState.Released);
        var own = rows.Find(row => row.PersonId == to.PersonId);
        if (own is null or { State: AssignmentState.Released })
        {
            Give(review, own, to, state, position);
        }

        return true;
    }

    private void Give(Review review, ReviewAssignment? row, Reviewer to, AssignmentState state, int position = 0)
    {
        if (row is null)
        {
            row = new ReviewAssignment { TenantId = db.Tenant.Id, ReviewId = review.Id, PersonId = to.PersonId };
            db.Assignments.Add(row);
        }

        (row.State, row.DelegatedFrom, row.Position) = (state, to.StandsInFor, position);
    }

    private async Task ShowAsync(Requisition requisition, List<Review> moved, Guid personId, bool hadStack, CancellationToken cancellationToken)
    {
        foreach (var review in moved.Where(review => review is { State: ReviewState.Open, Kind: ReviewKind.Criteria or ReviewKind.Rework }))
        {
            await outbox.PostToAsync(personId, CardKinds.ForCriteriaReview(requisition.Id, review.Id, review.Round), cancellationToken);
        }

        foreach (var review in moved.Where(review => review is { State: ReviewState.Open, Kind: ReviewKind.JobDescription or ReviewKind.JobRework }))
        {
            await outbox.PostToAsync(personId, CardKinds.ForJobReview(requisition.Id, review.Id, review.Round), cancellationToken);
        }

        outbox.UpdateAll(CardKinds.JobReview, requisition.Id, quiet: false);
        outbox.UpdateAll(CardKinds.CriteriaReview, requisition.Id, quiet: false);
        if (moved.Exists(review => review.Kind == ReviewKind.Candidate) && !hadStack)
        {
            await PostStackAsync(requisition, personId, cancellationToken);
        }

        outbox.UpdateAll(CardKinds.Stack, requisition.Id, quiet: false);
        if (moved.Exists(review => review is { State: ReviewState.Open, Kind: ReviewKind.Interview or ReviewKind.Decision }))
        {
            await outbox.PostToAsync(personId, CardKinds.ForInterviews(requisition.Id, due.Now), cancellationToken);
        }

        outbox.UpdateAll(CardKinds.Interviews, requisition.Id, quiet: false);
        outbox.UpdateAll(CardKinds.Interview, requisition.Id, quiet: false);
        if (moved.Exists(review => review.Kind == ReviewKind.Final))
        {
            queue.Ask(WorkKind.PresentFinal, requisition.Id, clock.GetUtcNow().ToUnixTimeMilliseconds());
            outbox.UpdateAll(CardKinds.Final, requisition.Id, quiet: false);
        }

        if (moved.Exists(review => review.Kind == ReviewKind.Message))
        {
            queue.Ask(WorkKind.PresentMessages, requisition.Id, clock.GetUtcNow().ToUnixTimeMilliseconds());
            outbox.UpdateAll(CardKinds.Messages, requisition.Id, quiet: false);
        }

        outbox.UpdateAll(CardKinds.Progress, requisition.Id, quiet: false);
    }

    /// <summary>Shows the stack to whoever has it now: whoever had it before is asked by a new message, others when their stack is made.</summary>
    private async Task PostStackAsync(Requisition requisition, Guid personId, CancellationToken cancellationToken)
    {
        if (await db.Stacks.SingleOrDefaultAsync(row => row.RequisitionId == requisition.Id && row.PersonId == personId, cancellationToken) is { } stack)
        {
            var older = CardKinds.ForStack(requisition.Id, stack.Id, stack.Posting);
            stack.Posting++;
            stack.ShowOverview();
            outbox.Update(older, quiet: false);
            await outbox.PostToAsync(personId, CardKinds.ForStack(requisition.Id, stack.Id, stack.Posting), cancellationToken);
            return;
        }

        foreach (var batch in await db.Batches.Where(row => row.RequisitionId == requisition.Id).Select(row => row.Id).ToListAsync(cancellationToken))
        {
            queue.Ask(WorkKind.PresentBatch, batch);
        }
    }
}
