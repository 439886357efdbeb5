using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.People;

namespace TeamsOrchestrator.Bot.Features.Screening.SamePeople;

/// <summary>The recruiter says whether two applications are of one person.</summary>
internal sealed class AnswerSamePerson(HiringDb db, RecruitersRequisition requisitions, JoinCandidates join, WorkQueue queue, Outbox outbox, AuditLog audit) : ICardAction
{
    public static string Verb => "candidate.same-person";

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
        var earlier = await db.Candidates.SingleAsync(row => row.Id == match.EarlierId, cancellationToken);
        var later = await db.Candidates.SingleAsync(row => row.Id == match.LaterId, cancellationToken);
        if (match.State != MatchState.Asked || requisition.HasEnded || earlier.HasLeft || later.HasLeft)
        {
            return card; // it says what became of it
        }

        if (click!.IsSame && !await join.RunAsync(earlier, later, AuditActor.Person(actor.Id), cancellationToken))
        {
            return CardReply.Say(words["SamePerson_BothDecided"]);
        }

        match.Answer(click.IsSame, actor.Id);
        if (!click.IsSame)
        {
            audit.Add(requisition.Id, AuditActor.Person(actor.Id), "candidate.different", later.Id, earlier.Code, later.Id);
        }

        queue.Ask(WorkKind.Intake, requisition.Id);
        outbox.UpdateAll(SamePersonCard.Kind, match.Id, quiet: true);
        outbox.UpdateAll(CardKinds.Progress, requisition.Id, quiet: true);
        outbox.UpdateAll(CardKinds.Stack, requisition.Id, quiet: true);
        return card;
    }
}
