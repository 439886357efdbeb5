using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Features.Privacy.Erasing;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.People;

namespace TeamsOrchestrator.Bot.Features.Privacy.Forgetting;

/// <summary>Lets a person, and the other applications that were ticked, be erased. What the person keeps no records of is left out, whatever the data of the click say.</summary>
internal sealed class ConfirmForget(HiringDb db, RecordKeeping keeping, WorkQueue queue, AuditLog audit) : ICardAction
{
    public static string Verb => "privacy.forget";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Read(PrivacyJson.Default.ForgetClick) is not { } click || !call.Actor.InPersonalChat)
        {
            return CardReply.Say(call.Actor.Words["Chat_ButtonUnknown"]);
        }

        if (!await AskAsync(click.CandidateId, call.Actor, cancellationToken))
        {
            return CardReply.Say(call.Actor.Words["Privacy_OnlyHr"]);
        }

        foreach (var other in (click.Others ?? []).Where(other => string.Equals(call.Input(ForgetCard.OtherInput(other)), "true", StringComparison.Ordinal)))
        {
            await AskAsync(other, call.Actor, cancellationToken);
        }

        return CardReply.Show(ForgetCard.Name(click.CandidateId));
    }

    private async Task<bool> AskAsync(Guid candidateId, Actor actor, CancellationToken cancellationToken)
    {
        var candidate = await db.Candidates.AsNoTracking().SingleOrDefaultAsync(row => row.Id == candidateId, cancellationToken);
        if (candidate is null || await keeping.FindAsync(RequisitionAct.Forget, candidate.RequisitionId, actor.Id, cancellationToken) is not { } requisition)
        {
            return false;
        }

        if (candidate.ErasedAt is null && !requisition.LegalHold)
        {
            audit.Add(requisition.Id, AuditActor.Person(actor.Id), EraseCandidate.Asked, candidate.Id);
            queue.Ask(WorkKind.EraseCandidate, candidate.Id);
        }

        return true;
    }
}
