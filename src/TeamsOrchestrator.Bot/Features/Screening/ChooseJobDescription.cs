using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>A person says which file is the job description; a click that names none is answered with the files to choose from. Until the criteria are approved they are drafted anew from it.</summary>
internal sealed class ChooseJobDescription(
    HiringDb db, RecruitersRequisition requisitions, JobDescriptionForm form, CriteriaPosition criteria, SetAside setAside, WorkflowDriver workflows, WorkQueue queue, Outbox outbox, AuditLog audit) : ICardAction
{
    public static string Verb => "screening.job";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Read(ScreeningJson.Default.FileClick) is not { } click
            || await requisitions.FindAsync(click.RequisitionId, RequisitionAct.ChangeFiles, call.Actor, cancellationToken) is not { } requisition)
        {
            return RecruitersRequisition.NotThere(call.Actor);
        }

        var words = call.Actor.Words;
        if (!CriteriaPosition.MayChangeJob(requisition, await criteria.FindAsync(requisition, cancellationToken)))
        {
            return CardReply.Say(words[requisition.HasEnded ? "Screen_Ended" : requisition.ApprovedCriteriaId is null ? "Progress_JobNotNow" : "Progress_JobInUse", requisition.Code]);
        }

        var chosen = Guid.TryParse(call.Input(JobDescriptionForm.Input), out var picked) ? picked : click.FileId;
        var file = await db.Files.SingleOrDefaultAsync(row => row.Id == chosen && row.RequisitionId == requisition.Id && row.State == ReceivedFileState.Read, cancellationToken);
        if (file is null)
        {
            return CardReply.Show(await form.RenderAsync(requisition, call.Actor, cancellationToken));
        }

        return file.Id == requisition.JobDescriptionFileId || await UseAsync(requisition, file, call.Actor, cancellationToken)
            ? RecruitersRequisition.Show(requisition.Id)
            : CardReply.Say(words["Progress_AlreadyDecided"]);
    }

    private async Task<bool> UseAsync(Requisition requisition, ReceivedFile file, Actor actor, CancellationToken cancellationToken)
    {
        if (file.CandidateId is { } candidateId && !await setAside.LeaveAsync(candidateId, actor.Id, cancellationToken))
        {
            return false;
        }

        (file.CandidateId, file.Role) = (null, FileRole.JobDescription);
        file.Touch();
        requisition.UseJobDescription(file.Id);
        audit.Add(requisition.Id, AuditActor.Person(actor.Id), "file.job-description", file.Id, file.Name);
        await DraftAnewAsync(requisition, cancellationToken);
        queue.Ask(WorkKind.Intake, requisition.Id);
        outbox.UpdateAll(CardKinds.JobReview, requisition.Id, quiet: false);
        outbox.UpdateAll(CardKinds.CriteriaReview, requisition.Id, quiet: false);
        outbox.UpdateAll(CardKinds.Progress, requisition.Id, quiet: false);
        return true;
    }

    // Where nothing has begun, the intake starts it.
    private async Task DraftAnewAsync(Requisition requisition, CancellationToken cancellationToken)
    {
        if (await db.Instances.SingleOrDefaultAsync(row => row.RequisitionId == requisition.Id && row.CandidateId == null, cancellationToken) is not { } instance)
        {
            return;
        }

        foreach (var review in await db.Reviews.Where(row => row.InstanceId == instance.Id && row.State == ReviewState.Open).ToListAsync(cancellationToken))
        {
            review.Cancel();
        }

        await workflows.RestartAsync(instance, cancellationToken);
    }
}
