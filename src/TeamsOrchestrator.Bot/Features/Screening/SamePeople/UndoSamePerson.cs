using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.People;

namespace TeamsOrchestrator.Bot.Features.Screening.SamePeople;

/// <summary>The recruiter takes back that two applications are of one person, as long as nobody has decided on that person. The question is open again.</summary>
internal sealed class UndoSamePerson(HiringDb db, RecruitersRequisition requisitions, SeparateCandidates separate, WorkQueue queue, Outbox outbox) : ICardAction
{
    public static string Verb => "candidate.same-person-undo";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var (actor, words) = (call.Actor, call.Actor.Words);
        var click = call.Read(ScreeningJson.Default.SamePersonClick);
        var match = click is null ? null : await db.PossibleMatches.SingleOrDefaultAsync(row => row.Id == click.MatchId, cancellationToken);
        if (match is null || await requisitions.FindAsync(match.RequisitionId, RequisitionAct.ChangeFiles, actor, cancellationToken) is not { } requisition)
        {
            return RecruitersRequisition.NotThere(actor);
        }

        var card = CardReply.Show(SamePersonCard.Name(match.Id));
        if (match.State != MatchState.Same)
        {
            return card; // taken back already
        }

        if (requisition.HasEnded || await separate.FindAsync(match, cancellationToken) is not var (stays, leaves, before))
        {
            return CardReply.Say(words["SamePerson_UndoTooLate"]);
        }

        if (!await separate.RunAsync(stays, leaves, before, AuditActor.Person(actor.Id), cancellationToken))
        {
            return CardReply.Say(words["SamePerson_UndoNoCv", stays.Code]);
        }

        match.TakeBack();
        queue.Ask(WorkKind.Intake, requisition.Id);
        foreach (var key in await db.PossibleMatches.Where(row => row.EarlierId == leaves.Id || row.LaterId == leaves.Id).Select(row => row.Id).ToListAsync(cancellationToken))
        {
            outbox.UpdateAll(SamePersonCard.Kind, key, quiet: true); // what else was asked about the one who returns
        }

        outbox.UpdateAll(CardKinds.Progress, requisition.Id, quiet: true);
        outbox.UpdateAll(CardKinds.Stack, requisition.Id, quiet: true);
        return card;
    }
}
