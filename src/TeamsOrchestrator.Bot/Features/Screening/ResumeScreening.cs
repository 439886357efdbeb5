using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.People;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Goes on after a stop: held work becomes due again.</summary>
internal sealed class ResumeScreening(HiringDb db, RecruitersRequisition requisitions, WorkQueue queue, Outbox outbox, AuditLog audit, TimeProvider clock) : ICardAction
{
    public static string Verb => "screening.resume";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Read(ScreeningJson.Default.RequisitionClick) is not { } click
            || await requisitions.FindAsync(click.RequisitionId, RequisitionAct.Resume, call.Actor, cancellationToken) is not { } requisition)
        {
            return RecruitersRequisition.NotThere(call.Actor);
        }

        if (requisition.Resume(await db.Instances.AnyAsync(row => row.RequisitionId == requisition.Id && row.CandidateId == null, cancellationToken)))
        {
            foreach (var item in await db.Work.Where(row => row.RequisitionId == requisition.Id && row.State == WorkState.Held).ToListAsync(cancellationToken))
            {
                (item.State, item.Attempt, item.DueAt) = (WorkState.Pending, 0, clock.GetUtcNow().ToUnixTimeMilliseconds());
            }

            audit.Add(requisition.Id, AuditActor.Person(call.Actor.Id), "requisition.resumed", requisition.Id);
            queue.Ask(WorkKind.Intake, requisition.Id);
            queue.Ask(WorkKind.Clock, requisition.Id);
            outbox.UpdateAll(CardKinds.Progress, requisition.Id, quiet: false);
        }

        return RecruitersRequisition.Show(requisition.Id);
    }
}
