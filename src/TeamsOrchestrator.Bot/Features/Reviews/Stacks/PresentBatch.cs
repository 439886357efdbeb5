using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>Puts a batch before the hiring managers once no agent works on any of it. Later batches join silently.</summary>
/// <remarks>Of a requisition that has ended nothing is presented: everybody in it is closed, which is not the same as being through. Reopening asks again.</remarks>
internal sealed class PresentBatch(
    HiringDb db, UnitOfWork unit, WorkflowCatalogue catalogue, AskedPeople people, DueDates due, WorkQueue queue, Outbox outbox, AuditLog audit, KeyFactory ids) : IWorkHandler
{
    public static WorkKind Kind => WorkKind.PresentBatch;

    public async Task RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var batch = await db.Batches.SingleOrDefaultAsync(row => row.Id == item.SubjectId, cancellationToken);
        if (batch is { RequisitionId: { } requisitionId } && await db.Requisitions.SingleAsync(row => row.Id == requisitionId, cancellationToken) is { HasEnded: false } requisition)
        {
            // Files first: a file is settled by the commit that makes its candidate, so none can be missed in between.
            // Then the steps: a commit between them and the candidates can only add to what is known of a candidate who is through.
            var filesSettled = !(await db.Files.AsNoTracking().Where(row => row.BatchId == batch.Id).ToListAsync(cancellationToken)).Exists(file => !file.IsSettled);
            var steps = await StepsAsync(batch, cancellationToken);
            var candidates = await db.Candidates.AsNoTracking().Where(row => row.BatchId == batch.Id).ToListAsync(cancellationToken);
            var asked = await people.OfStacksAsync(requisition.Id, cancellationToken);
            var isNew = !batch.Presented && filesSettled && asked.Count > 0 && candidates.Count > 0 && await IsThroughAsync(steps, candidates, cancellationToken);
            if (isNew)
            {
                batch.Presented = true;
                batch.Version++;
                await GiveTimeAsync(batch, asked, cancellationToken);
                audit.Add(requisition.Id, AuditActor.System, "batch.presented", batch.Id);
            }

            if (batch.Presented)
            {
                queue.Ask(WorkKind.Clock, requisition.Id);
                await ShowAsync(requisition, asked, isNew, cancellationToken);
            }

            if (isNew)
            {
                await TellRecruiterAsync(requisition, batch, candidates, await NamesAsync(asked, cancellationToken), cancellationToken);
            }
        }

        await unit.CommitAsync(item, cancellationToken);
    }

    // Whatever asks for the batch next tries again; there is nothing to name a fault on.
    public Task GiveUpAsync(WorkItem item, CancellationToken cancellationToken) => Task.CompletedTask;

    private Task<List<WorkflowInstance>> StepsAsync(Batch batch, CancellationToken cancellationToken) => db.Instances.AsNoTracking()
        .Where(row => db.Candidates.Any(candidate => candidate.Id == row.CandidateId && candidate.BatchId == batch.Id)).ToListAsync(cancellationToken);

    // Who waits for the language model, as people can see, never holds the others; but somebody has to be there to show.
    private async Task<bool> IsThroughAsync(List<WorkflowInstance> steps, List<Candidate> candidates, CancellationToken cancellationToken)
    {
        var keys = candidates.Select(candidate => (Guid?)candidate.Id).ToList();
        var waiting = await db.StepWaits.AsNoTracking().Where(row => row.Shown && keys.Contains(row.CandidateId)).Select(row => row.CandidateId).ToListAsync(cancellationToken);
        if (waiting.Count > 0 && candidates.TrueForAll(candidate => candidate.HasEnded || waiting.Contains(candidate.Id)))
        {
            return false;
        }

        foreach (var candidate in candidates.Where(candidate => !candidate.HasEnded && !waiting.Contains(candidate.Id)))
        {
            var instance = steps.Find(row => row.CandidateId == candidate.Id);
            if (instance is null || (await catalogue.FindAsync(db, instance.DefinitionHash, cancellationToken)).Steps[instance.StepId].Kind is StepKind.Agent or StepKind.Wait)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Lets the time to decide begin now: until here nobody could see the candidates.</summary>
    private async Task GiveTimeAsync(Batch batch, IReadOnlyList<Guid> asked, CancellationToken cancellationToken)
    {
        var dueAt = await due.FromNowAsync(ReviewKind.Candidate, asked, cancellationToken);
        var open = await db.Reviews
            .Where(row => row.Kind == ReviewKind.Candidate && row.State == ReviewState.Open && db.Candidates.Any(candidate => candidate.Id == row.CandidateId && candidate.BatchId == batch.Id))
            .ToListAsync(cancellationToken);
        var now = due.Now;
        open.ForEach(review => review.GiveTime(now, dueAt));
    }

    private async Task ShowAsync(Requisition requisition, IReadOnlyList<Guid> asked, bool isNew, CancellationToken cancellationToken)
    {
        var stacks = await db.Stacks.Where(row => row.RequisitionId == requisition.Id).ToListAsync(cancellationToken);
        foreach (var person in asked.Where(person => !stacks.Exists(stack => stack.PersonId == person)))
        {
            var stack = new Stack { Id = ids.Next(), TenantId = db.Tenant.Id, RequisitionId = requisition.Id, PersonId = person };
            db.Stacks.Add(stack);
            await outbox.PostToAsync(person, StackRefresh.CardOf(stack), cancellationToken);
        }

        foreach (var stack in stacks.Where(stack => isNew && asked.Contains(stack.PersonId)))
        {
            stack.DoneAnnounced = false;
            await JoinAsync(stack, cancellationToken);
        }
    }

    /// <summary>Lets candidates join silently. Where nobody was in the stack any more, because the criteria were decided anew, they are a new question: a new message.</summary>
    private async Task JoinAsync(Stack stack, CancellationToken cancellationToken)
    {
        var card = StackRefresh.CardOf(stack);
        if (await db.Batches.AsNoTracking().AnyAsync(row => row.RequisitionId == stack.RequisitionId && row.Presented, cancellationToken))
        {
            stack.Touch();
            if (stack.View == StackView.Overview)
            {
                outbox.Update(card, quiet: false);
            }

            return;
        }

        stack.Posting++;
        stack.ShowOverview();
        outbox.Update(card, quiet: false);
        await outbox.PostToAsync(stack.PersonId, StackRefresh.CardOf(stack), cancellationToken);
    }

    private async Task<List<string>> NamesAsync(IReadOnlyList<Guid> asked, CancellationToken cancellationToken)
    {
        var names = await db.People.AsNoTracking().Where(row => asked.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
        return [.. asked.Select(id => CardText.Escape(names.GetValueOrDefault(id, "?")))];
    }

    private async Task TellRecruiterAsync(Requisition requisition, Batch batch, List<Candidate> candidates, List<string> managers, CancellationToken cancellationToken)
    {
        var present = candidates.Where(candidate => !candidate.IsApart).ToList();
        var screened = present.Count(candidate => candidate.Recommendation is not null);
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        await outbox.PostToAsync(
            requisition.RecruiterId,
            NoticeCard.Name(
                $"batch-presented:{batch.Id:N}", requisition.Id, managers.Count == 1 ? "Stack_Presented" : "Stack_PresentedSeveral", requisition.Code,
                CardText.Escape(requisition.Title), screened.ToString(culture), (present.Count - screened).ToString(culture), string.Join(", ", managers)),
            cancellationToken);
        outbox.UpdateAll(CardKinds.Progress, requisition.Id, quiet: true);
    }
}
