using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Decisions;

/// <summary>Shows the evidence of one person of the final review.</summary>
internal sealed class OpenFinalCandidate(HiringDb db, DossierReader dossiers, FinalCardReader rows, AuditLog audit) : ICardAction
{
    public static string Verb => "final.open";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var click = call.Read(DecisionsJson.Default.FinalCandidateClick);
        var asked = click is not null && await db.Assignments.AnyAsync(
            row => row.ReviewId == click.ReviewId && row.PersonId == call.Actor.Id && row.State != AssignmentState.Released, cancellationToken);
        var review = asked ? await db.Reviews.AsNoTracking().SingleOrDefaultAsync(row => row.Id == click!.ReviewId && row.Kind == ReviewKind.Final, cancellationToken) : null;
        if (review is null)
        {
            return CardReply.Say(call.Actor.Words["Final_NotYours"]);
        }

        var candidate = await db.Candidates.AsNoTracking().SingleAsync(row => row.Id == review.CandidateId, cancellationToken);
        var dossier = await dossiers.ReadAsync(candidate, cancellationToken);
        var (actor, words) = (call.Actor, call.Actor.Words);
        var row = (await rows.ForAsync(await rows.RowsAsync(review.RequisitionId, [review], cancellationToken), [review], actor.Person, words, cancellationToken))[0];
        var requester = await db.Requisitions.Where(item => item.Id == review.RequisitionId && item.RecruiterId != actor.Id)
            .Join(db.People, item => item.RecruiterId, person => person.Id, (_, person) => person.Name).SingleOrDefaultAsync(cancellationToken);
        audit.Add(review.RequisitionId, AuditActor.Person(actor.Id), "candidate.opened", candidate.Id, candidateId: candidate.Id);
        return CardReply.Show(FinalCandidateCard.Build(dossier, row, review.RequisitionId, click!.Page, review.State == ReviewState.Open ? requester : null, words));
    }
}
