using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Features.Decisions;

/// <summary>Sends one person back to the hiring manager, with a reason. The manager decides again.</summary>
internal sealed class SendBack(HiringDb db, WorkflowDriver workflows, FinalProgress progress, AuditLog audit, KeyFactory ids, TimeProvider clock) : ICardAction
{
    public static string Verb => "final.reject";

    /// <summary>Returns the id of a person's reason on the page.</summary>
    public static string ReasonInput(Guid reviewId) => $"reason-{reviewId:N}";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var click = call.Read(DecisionsJson.Default.SendBackClick);
        var review = click is null ? null : await db.Reviews.SingleOrDefaultAsync(row => row.Id == click.ReviewId && row.Kind == ReviewKind.Final, cancellationToken);
        if (click is null || review is null)
        {
            return CardReply.Say(call.Actor.Words["Final_NotYours"]);
        }

        var assignments = await db.Assignments.Where(row => row.ReviewId == review.Id).ToListAsync(cancellationToken);
        var votes = await db.Votes.Where(row => row.ReviewId == review.Id && row.Round == review.Round).ToListAsync(cancellationToken);
        var candidate = await db.Candidates.SingleAsync(row => row.Id == review.CandidateId, cancellationToken);
        var reason = SendBackReasons.Read(call, review.Id);
        if (reason?.Length > Review.MaxReason)
        {
            return CardReply.Say(call.Actor.Words["Final_ReasonTooLong", Review.MaxReason]);
        }

        if (SaferWords.Refusal(reason, call.Actor.Words) is { } refusal)
        {
            return CardReply.Say(refusal);
        }

        var ballot = new Ballot(call.Actor.Id, click.Round, DecisionKind.Reject, reason, ids.Next(), clock.GetUtcNow().ToUnixTimeMilliseconds());
        switch (review.Decide(ballot, assignments, votes))
        {
            case ReviewOutcome.NotAsked:
                return CardReply.Say(call.Actor.Words["Final_NotYours"]);
            case ReviewOutcome.ReasonMissing:
                return CardReply.Say(call.Actor.Words["Final_ReasonMissing"]);
            case ReviewOutcome.Decided decided:
                db.Votes.Add(decided.Vote);
                await ReturnAsync(call.Actor, review, candidate, decided.Vote.Reason, cancellationToken);
                return CardReply.Show(CardKinds.ForFinal(review.RequisitionId, new FinalView(click.Page)));
            default:
                return CardReply.Show(CardKinds.ForFinal(review.RequisitionId, new FinalView(click.Page, Skipped: 1)));
        }
    }

    private async Task ReturnAsync(Actor actor, Review review, Candidate candidate, string? reason, CancellationToken cancellationToken)
    {
        candidate.Reconsider();
        audit.Add(review.RequisitionId, AuditActor.Person(actor.Id), "candidate.sent-back", candidate.Id, reason, candidate.Id);
        var instance = await db.Instances.SingleAsync(row => row.Id == review.InstanceId, cancellationToken);
        await workflows.AdvanceAsync(instance, review.StepId, StepOutcome.Reject, cancellationToken);
        await progress.RefreshAsync(review.RequisitionId, cancellationToken);
    }
}
