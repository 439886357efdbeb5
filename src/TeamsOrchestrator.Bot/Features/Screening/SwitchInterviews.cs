using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.People;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Turns interviews on or off, as long as nobody of the requisition was decided on: everybody goes the same way.</summary>
internal sealed class SwitchInterviews(HiringDb db, RecruitersRequisition recruiters, Outbox outbox, AuditLog audit) : ICardAction
{
    public static string Verb => "requisition.interviews";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Read(ScreeningJson.Default.RequisitionClick) is not { } click || await recruiters.FindAsync(click.RequisitionId, RequisitionAct.Stop, call.Actor, cancellationToken) is not { } requisition)
        {
            return RecruitersRequisition.NotThere(call.Actor);
        }

        if (requisition.HasEnded || !await IsEarlyAsync(db, requisition.Id, cancellationToken))
        {
            return CardReply.Say(call.Actor.Words["Progress_InterviewsTooLate"]);
        }

        requisition.Interviews = !requisition.Interviews;
        requisition.Touch();
        audit.Add(requisition.Id, AuditActor.Person(call.Actor.Id), requisition.Interviews ? "requisition.interviews-on" : "requisition.interviews-off", requisition.Id);
        outbox.UpdateAll(CardKinds.Progress, requisition.Id, quiet: false);
        outbox.UpdateAll(CardKinds.Stack, requisition.Id, quiet: true);
        return RecruitersRequisition.Show(requisition.Id);
    }

    /// <summary>Says whether nobody is beyond the stack.</summary>
    public static async Task<bool> IsEarlyAsync(HiringDb db, Guid requisitionId, CancellationToken cancellationToken) =>
        !await db.Candidates.AnyAsync(row => row.RequisitionId == requisitionId && (row.State == CandidateState.Proposed || row.State == CandidateState.Decided), cancellationToken);
}
