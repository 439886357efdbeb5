using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>A person sets a file aside. A candidate on whom somebody decided already is withdrawn with <c>withdraw</c> instead.</summary>
internal sealed class RemoveFile(HiringDb db, RecruitersRequisition requisitions, WorkQueue queue, Outbox outbox, AuditLog audit) : ICardAction
{
    public static string Verb => "screening.remove";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Read(ScreeningJson.Default.FileClick) is not { } click
            || await requisitions.FindAsync(click.RequisitionId, call.Actor, cancellationToken) is not { } requisition)
        {
            return RecruitersRequisition.NotThere(call.Actor);
        }

        var file = await db.Files.SingleOrDefaultAsync(row => row.Id == click.FileId && row.RequisitionId == requisition.Id, cancellationToken);
        if (file is null or { State: ReceivedFileState.Removed } || file.Id == requisition.JobDescriptionFileId)
        {
            return RecruitersRequisition.Show(requisition.Id);
        }

        if (file.CandidateId is { } candidateId && !await SetAsideAsync(candidateId, cancellationToken))
        {
            return CardReply.Say(call.Actor.Words["Progress_AlreadyDecided"]);
        }

        file.ContentHash = null; // the same file may be handed in again
        file.Become(ReceivedFileState.Removed);
        audit.Add(requisition.Id, AuditActor.Person(call.Actor.Id), "file.removed", file.Id, file.Name, file.CandidateId);
        queue.Ask(WorkKind.Intake, requisition.Id);
        await outbox.UpdateAllAsync(CardKinds.Progress, requisition.Id, quiet: false, cancellationToken);
        await outbox.UpdateAllAsync(CardKinds.Stack, requisition.Id, quiet: true, cancellationToken);
        return RecruitersRequisition.Show(requisition.Id);
    }

    private async Task<bool> SetAsideAsync(Guid candidateId, CancellationToken cancellationToken)
    {
        var candidate = await db.Candidates.SingleAsync(row => row.Id == candidateId, cancellationToken);
        if (candidate.State is CandidateState.Proposed or CandidateState.Decided)
        {
            return false;
        }

        candidate.Withdraw();
        foreach (var review in await db.Reviews.Where(row => row.CandidateId == candidateId && row.State == ReviewState.Open).ToListAsync(cancellationToken))
        {
            review.Cancel();
        }

        queue.Ask(WorkKind.PresentBatch, candidate.BatchId);
        return true;
    }
}
