using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria.Changes;

/// <summary>The buttons of a change of criteria: want it, approve it, decline it; and what becomes of decisions that it would differ for.</summary>
internal sealed class AnswerCriteriaChange(
    HiringDb db, ReadCriteriaChange reader, ReviewCases cases, SettleCriteria settle, CriteriaInForce inForce, SecondPeople second, SettleDiffering differing, DueDates due, Outbox outbox, AuditLog audit) : ICardAction
{
    public static string Verb => "criteria.change-answer";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var (actor, words) = (call.Actor, call.Actor.Words);
        var click = call.Read(ReviewsJson.Default.ChangeAnswerClick);
        var change = click is null ? null : await db.CriteriaChanges.SingleOrDefaultAsync(row => row.Id == click.ChangeId, cancellationToken);
        if (click is null || change is null || !actor.InPersonalChat)
        {
            return CardReply.Say(words["Deciding_NotAsked"]);
        }

        var requisition = await db.Requisitions.SingleAsync(row => row.Id == change.RequisitionId, cancellationToken);
        var approves = (await reader.ApproversAsync(requisition, cancellationToken)).Contains(actor.Id);
        if (!approves && change.ProposedBy != actor.Id)
        {
            return CardReply.Say(words["Deciding_NotAsked"]);
        }

        var current = CardReply.Show(CardKinds.ForCriteriaChange(change.Id, new ChangePages(click.People).ToString()));
        if (requisition.HasEnded)
        {
            return CardReply.Say(words["Deciding_RequisitionEnded", requisition.Code]);
        }

        if (click.Answer is ChangeAnswer.Keep or ChangeAnswer.Reopen)
        {
            return await differing.RunAsync(change, click, approves, requisition, actor, cancellationToken) is { } refusal ? CardReply.Say(refusal) : current;
        }

        if (click.Answer == ChangeAnswer.Decline)
        {
            var reason = call.Input(DecisionButtons.ReasonInput);
            if (change.ProposedBy != actor.Id && change.State == CriteriaChangeState.Asked && (reason is null ? words["Deciding_ReasonMissing"] : SaferWords.Refusal(reason, words)) is { } missing)
            {
                return CardReply.Say(missing);
            }

            await inForce.DeclineAsync(change, requisition, actor.Id, reason, cancellationToken);
            return current;
        }

        if (change.State is CriteriaChangeState.InForce or CriteriaChangeState.Declined)
        {
            return current;
        }

        if (requisition.ApprovedCriteriaId != change.BeforeId)
        {
            return CardReply.Say(words["CriteriaChange_Outdated"]);
        }

        var problem = click.Answer switch
        {
            ChangeAnswer.Send when change.ProposedBy == actor.Id => await SendAsync(change, call.Input(DecisionButtons.ReasonInput), approves, requisition, actor, cancellationToken),
            ChangeAnswer.Approve when approves && change.State == CriteriaChangeState.Asked => await ApproveAsync(change, requisition, actor, cancellationToken),
            _ => words["Deciding_NotAsked"],
        };
        return problem is null ? current : CardReply.Say(problem);
    }

    private async Task<string?> SendAsync(CriteriaChange change, string? reason, bool approves, Requisition requisition, Actor actor, CancellationToken cancellationToken)
    {
        if (reason is null || SaferWords.Refusal(reason, actor.Words) is not null)
        {
            return reason is null ? actor.Words["Deciding_ReasonMissing"] : SaferWords.Refusal(reason, actor.Words);
        }

        if (!change.Ask(reason))
        {
            return null;
        }

        audit.Add(requisition.Id, AuditActor.Person(actor.Id), "criteria.change-asked", change.AfterId, reason);
        if (approves)
        {
            return await ApproveAsync(change, requisition, actor, cancellationToken);
        }

        foreach (var approver in await reader.ApproversAsync(requisition, cancellationToken))
        {
            await outbox.PostToAsync(approver, CardKinds.ForCriteriaChange(change.Id), cancellationToken);
        }

        return null;
    }

    /// <summary>The approval is a new round of the review of the criteria, so that every vote on them stands in one place. Where several have to agree, the others are asked on the card of the change, which shows the effect.</summary>
    private async Task<string?> ApproveAsync(CriteriaChange change, Requisition requisition, Actor actor, CancellationToken cancellationToken)
    {
        var reviewId = await db.Reviews.Where(row => row.RequisitionId == requisition.Id && row.Kind == ReviewKind.Criteria).Select(row => row.Id).SingleAsync(cancellationToken);
        var review = (await cases.FindAsync(reviewId, cancellationToken))!;
        if (review.Review.SecondPerson && change.ProposedBy == actor.Id)
        {
            return await second.SayAsync(review.Review, actor.Id, actor.Words, cancellationToken);
        }

        if (review.Review.State == ReviewState.Open)
        {
            if (review.Review.ArtifactVersionId != change.AfterId)
            {
                return actor.Words["CriteriaChange_AskedThere", requisition.Code];
            }

            var reply = await settle.DecideAsync(review, actor, review.Review.Round, DecisionKind.Approve, change.Reason, cancellationToken);
            outbox.UpdateAll(CardKinds.CriteriaChange, change.Id, quiet: false);
            return reply.Text;
        }

        review.Review.AskAgain(change.AfterId, review.Assignments);
        review.Assignments.Single(item => item.PersonId == actor.Id).State = AssignmentState.Asked; // whoever was shown the change may answer it
        await settle.DecideAsync(review with { Votes = [] }, actor, review.Review.Round, DecisionKind.Approve, change.Reason, cancellationToken);
        if (review.Review.State == ReviewState.Open)
        {
            await AskOthersAsync(change, review, cancellationToken);
        }

        return null;
    }

    /// <summary>Gives those who have to agree as well time of their own, and the card to whoever does not have it.</summary>
    private async Task AskOthersAsync(CriteriaChange change, ReviewCase review, CancellationToken cancellationToken)
    {
        var others = review.Assignments.Where(item => item.State == AssignmentState.Asked).OrderBy(item => item.Position).Select(item => item.PersonId).ToList();
        await due.GiveAsync(review.Review, others, cancellationToken);
        var card = CardKinds.ForCriteriaChange(change.Id);
        outbox.Update(card, quiet: false);
        var have = await db.PostedCards.Where(row => row.CardKey == card.Key).Join(db.Conversations, row => row.ConversationRefId, chat => chat.Id, (_, chat) => chat.PersonId).ToListAsync(cancellationToken);
        foreach (var personId in others.Where(id => !have.Contains(id)))
        {
            await outbox.PostToAsync(personId, card, cancellationToken);
        }
    }
}
