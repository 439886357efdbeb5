using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Decisions;

/// <summary>Puts the proposed outcomes of a requisition before everybody who may make them final: once, when the hiring managers are through with a batch
/// or say that it is enough for now. What they decide afterwards joins the same card quietly.</summary>
internal sealed class PresentFinal(HiringDb db, UnitOfWork unit, Outbox outbox, FinalPosting posting, DueDates due, AuditLog audit) : IWorkHandler
{
    public static WorkKind Kind => WorkKind.PresentFinal;

    public async Task RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var requisitionId = item.SubjectId;
        var asked = await AskedAsync(requisitionId, cancellationToken);
        if (asked.Count > 0)
        {
            await PresentAsync(requisitionId, asked, await ReadyAsync(item, cancellationToken), cancellationToken);
        }

        outbox.UpdateAll(CardKinds.Progress, requisitionId, quiet: true);
        await unit.CommitAsync(item, cancellationToken);
    }

    // The reviews are open and in "pending" all the same.
    public Task GiveUpAsync(WorkItem item, CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task PresentAsync(Guid requisitionId, List<Guid> asked, Readiness ready, CancellationToken cancellationToken)
    {
        var question = await FinalQuestion.CurrentAsync(db, requisitionId, cancellationToken);
        var known = await posting.StandsAsync(requisitionId, question, personId: null, cancellationToken);
        if (!known && ready == Readiness.NotYet)
        {
            return;
        }

        if (known && ready == Readiness.AllOfIt)
        {
            outbox.UpdateAll(CardKinds.Final, requisitionId, quiet: true);
        }

        await GiveTimeAsync(requisitionId, asked, cancellationToken);
        foreach (var personId in asked)
        {
            if (!await posting.StandsAsync(requisitionId, question, personId, cancellationToken))
            {
                await posting.PostAsync(requisitionId, question, personId, cancellationToken);
            }
        }
    }

    /// <summary>Lets the time to decide begin for what was not to be seen until now.</summary>
    private async Task GiveTimeAsync(Guid requisitionId, List<Guid> asked, CancellationToken cancellationToken)
    {
        var reviews = await Open(requisitionId).Where(review => review.AskedAt == null).ToListAsync(cancellationToken);
        foreach (var review in reviews)
        {
            await due.GiveAsync(review, asked, cancellationToken);
        }

        if (reviews.Count > 0)
        {
            audit.Add(requisitionId, AuditActor.System, "final.presented", requisitionId);
        }
    }

    private Task<List<Guid>> AskedAsync(Guid requisitionId, CancellationToken cancellationToken) => db.Assignments
        .Where(assignment => assignment.State == AssignmentState.Asked)
        .Join(Open(requisitionId), assignment => assignment.ReviewId, review => review.Id, (assignment, _) => assignment.PersonId)
        .Distinct().ToListAsync(cancellationToken);

    /// <summary>Looks at the batches of the open outcomes: whoever is put on hold keeps nobody waiting, everybody else of the batch does.</summary>
    private async Task<Readiness> ReadyAsync(WorkItem item, CancellationToken cancellationToken)
    {
        if (item.Key.Contains(WorkOccasion.Enough, StringComparison.Ordinal))
        {
            return Readiness.AllOfIt;
        }

        var outcomes = Open(item.SubjectId).Join(db.Candidates, review => review.CandidateId, candidate => candidate.Id, (_, candidate) => candidate.BatchId).Distinct();
        var batches = await outcomes.Select(batchId => new
        {
            Open = db.Candidates.Any(row => row.BatchId == batchId && row.State < CandidateState.Proposed && row.State != CandidateState.OnHold),
        }).ToListAsync(cancellationToken);
        return batches.TrueForAll(batch => !batch.Open) ? Readiness.AllOfIt
            : batches.Exists(batch => !batch.Open) ? Readiness.PartOfIt
            : Readiness.NotYet;
    }

    private IQueryable<Review> Open(Guid requisitionId) =>
        db.Reviews.Where(review => review.RequisitionId == requisitionId && review.Kind == ReviewKind.Final && review.State == ReviewState.Open);

    private enum Readiness
    {
        /// <summary>The hiring managers are in the middle of every batch.</summary>
        NotYet,

        /// <summary>A batch is done; of another one outcomes are still to come.</summary>
        PartOfIt,

        /// <summary>Nothing more comes for the time being.</summary>
        AllOfIt,
    }
}
