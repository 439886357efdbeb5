using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>Updates the cards that a change in a stack shows on, and tells the recruiter once that a stack is done.</summary>
internal sealed class StackRefresh(HiringDb db, StackReader stacks, WorkQueue queue, Outbox outbox, WaitingRefresh refresh)
{
    public static CardName CardOf(Stack stack) => CardKinds.ForStack(stack.RequisitionId, stack.Id, stack.Posting);

    /// <summary>Updates what shows a decision. A card in front of a reader changes only where its own person was decided on.</summary>
    public async Task DecidedAsync(StackContents contents, IReadOnlyCollection<Guid> settled, CancellationToken cancellationToken)
    {
        var own = contents.Stack;
        outbox.Update(CardOf(own), quiet: false);
        await OthersAsync(own.RequisitionId, own.Id, settled, cancellationToken);
        outbox.UpdateAll(CardKinds.Progress, own.RequisitionId, quiet: true);
        var left = contents.Members.Any(member => (member.Waiting || member.IsReadAgain) && !settled.Contains(member.Review.Id));
        if (!left)
        {
            await AnnounceAsync(contents, cancellationToken);
        }
    }

    /// <summary>Updates the cards of a requisition's other stacks that show one of these people, or the overview.</summary>
    public async Task OthersAsync(Guid requisitionId, Guid? exceptStackId, IReadOnlyCollection<Guid> reviews, CancellationToken cancellationToken)
    {
        var others = await db.Stacks.AsNoTracking().Where(row => row.RequisitionId == requisitionId && row.Id != exceptStackId).ToListAsync(cancellationToken);
        foreach (var stack in others.Where(stack => stack.View == StackView.Overview || (stack.CurrentReviewId is { } current && reviews.Contains(current))))
        {
            outbox.Update(CardOf(stack), quiet: false);
        }
    }

    /// <summary>Shows the person again. Whoever was through with the stack is asked by a new message; the older card shrinks to a line.</summary>
    public async Task AskAnewAsync(Review review, CancellationToken cancellationToken)
    {
        foreach (var stack in await db.Stacks.Where(row => row.RequisitionId == review.RequisitionId).ToListAsync(cancellationToken))
        {
            var contents = await stacks.ReadAsync(stack, cancellationToken);
            var waits = contents.Members.Any(member => member.Waiting && member.Review.Id != review.Id);
            if (waits || contents.Find(review.Id) is null)
            {
                stack.Touch();
                if (stack.View == StackView.Overview || stack.CurrentReviewId == review.Id)
                {
                    outbox.Update(CardOf(stack), quiet: false);
                }
            }
            else
            {
                var older = CardOf(stack);
                stack.Posting++;
                stack.Show(review.Id);
                outbox.Update(older, quiet: false);
                await outbox.PostToAsync(stack.PersonId, CardOf(stack), cancellationToken);
            }
        }
    }

    /// <summary>Shows a candidate to those whose turn it is now. Whoever was through with the stack is asked by a new message.</summary>
    public async Task TurnAsync(Review review, IReadOnlyList<Guid> people, CancellationToken cancellationToken)
    {
        var stacksThere = await db.Stacks.Where(row => row.RequisitionId == review.RequisitionId && people.Contains(row.PersonId)).ToListAsync(cancellationToken);
        foreach (var stack in stacksThere)
        {
            var contents = await stacks.ReadAsync(stack, cancellationToken);
            var older = CardOf(stack);
            if (!contents.Members.Any(member => member.Waiting))
            {
                stack.Posting++;
                stack.ShowOverview();
                await outbox.PostToAsync(stack.PersonId, CardOf(stack), cancellationToken);
            }

            stack.DoneAnnounced = false;
            outbox.Update(older, quiet: true);
        }

        if (stacksThere.Count < people.Count)
        {
            queue.Ask(WorkKind.PresentBatch, await db.Candidates.Where(row => row.Id == review.CandidateId).Select(row => row.BatchId).SingleAsync(cancellationToken));
        }
    }

    private async Task AnnounceAsync(StackContents contents, CancellationToken cancellationToken)
    {
        var (requisition, stack) = (contents.Requisition, contents.Stack);
        queue.Ask(WorkKind.PresentFinal, requisition.Id);
        await refresh.RunAsync(requisition.Id, cancellationToken);
        if (stack.DoneAnnounced)
        {
            return;
        }

        stack.DoneAnnounced = true;
        if (requisition.RecruiterId != stack.PersonId)
        {
            var manager = await db.People.Where(row => row.Id == stack.PersonId).Select(row => row.Name).SingleAsync(cancellationToken);
            var others = await StillDecidingAsync(requisition.Id, stack.PersonId, cancellationToken);
            await outbox.PostToAsync(
                requisition.RecruiterId,
                NoticeCard.Name(
                    $"stack-done:{stack.Id:N}:{stack.Version}", requisition.Id, others.Count == 0 ? "Stack_DoneNotice" : "Stack_DoneNoticeWaits", requisition.Code,
                    CardText.Escape(requisition.Title), CardText.Escape(manager), string.Join(", ", others.Select(CardText.Escape))),
                cancellationToken);
        }
    }

    /// <summary>Names the other managers whose decisions the candidates wait for, once this commit is done.</summary>
    private async Task<IReadOnlyList<string>> StillDecidingAsync(Guid requisitionId, Guid exceptPersonId, CancellationToken cancellationToken)
    {
        // Tracked: a review that was decided just now says so, though the table does not yet.
        var reviews = await db.Reviews.Where(row => row.RequisitionId == requisitionId && row.Kind == ReviewKind.Candidate && row.State == ReviewState.Open).ToListAsync(cancellationToken);
        var open = reviews.Where(review => review.State == ReviewState.Open).Select(review => review.Id).ToList();
        var people = await db.Assignments.AsNoTracking()
            .Where(row => open.Contains(row.ReviewId) && row.State == AssignmentState.Asked && row.PersonId != exceptPersonId).Select(row => row.PersonId).Distinct().ToListAsync(cancellationToken);
        return await db.People.Where(row => people.Contains(row.Id)).OrderBy(row => row.Name).Select(row => row.Name).ToListAsync(cancellationToken);
    }
}
