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
        var row = (await rows.RowsAsync(review.RequisitionId, [review], cancellationToken))[0];
        audit.Add(review.RequisitionId, AuditActor.Person(call.Actor.Id), "candidate.opened", candidate.Id, candidateId: candidate.Id);
        return CardReply.Show(FinalCandidateCard.Build(dossier, row, review.RequisitionId, click!.Page, call.Actor.Words));
    }
}
