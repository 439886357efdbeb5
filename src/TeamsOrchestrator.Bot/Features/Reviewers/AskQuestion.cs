using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviewers;

/// <summary>Ask on a review card: a question to whoever asked for the review. It decides nothing.</summary>
internal sealed class AskQuestion(HiringDb db, StandingCard card, Outbox outbox, AuditLog audit, KeyFactory ids, TimeProvider clock) : ICardAction
{
    public const string Input = "question";

    public static string Verb => QuestionPanel.Verb;

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var (actor, words) = (call.Actor, call.Actor.Words);
        if (call.Read(AskingJson.Default.QuestionClick) is not { } click || await FindAsync(click.ReviewId, actor, cancellationToken) is not var (review, requisition))
        {
            return CardReply.Say(words["Question_NotAsked"]);
        }

        var requester = await db.People.SingleAsync(row => row.Id == requisition.RecruiterId, cancellationToken);
        if (!click.Send)
        {
            return CardReply.Show(QuestionCard.BuildForm(click.ReviewId, requester.Name, words));
        }

        var text = call.Input(Input);
        var problem = text is null ? words["Question_Empty"]
            : text.Length > Question.MaxWords ? words["Question_TooLong", Question.MaxWords]
            : requester.Id == actor.Id ? words["Question_Oneself"]
            : SaferWords.Refusal(text, words);
        if (problem is not null)
        {
            return CardReply.Say(problem);
        }

        var question = new Question { Id = ids.Next(), TenantId = db.Tenant.Id, ReviewId = review.Id, AskedBy = actor.Id, AskedAt = clock.GetUtcNow().ToUnixTimeMilliseconds() };
        db.Questions.Add(question);
        audit.Add(review.RequisitionId, AuditActor.Person(actor.Id), Question.AskedCode, question.Id, text, review.CandidateId);
        await outbox.PostToAsync(requester.Id, CardKinds.ForQuestion(question.Id), cancellationToken);
        return await card.FindAsync(call, cancellationToken) is { } standing
            ? CardReply.Show(standing)
            : CardReply.Say(words["Question_Sent", CardText.Escape(requester.Name)]);
    }

    private async Task<(Review Review, Requisition Requisition)?> FindAsync(Guid reviewId, Actor actor, CancellationToken cancellationToken)
    {
        var review = await db.Reviews.AsNoTracking().SingleOrDefaultAsync(row => row.Id == reviewId && row.State == ReviewState.Open, cancellationToken);
        var isAsked = actor.InPersonalChat && review is not null
            && await db.Assignments.AnyAsync(row => row.ReviewId == reviewId && row.PersonId == actor.Id && row.State != AssignmentState.Released, cancellationToken);
        return !isAsked || await db.Requisitions.AsNoTracking().SingleAsync(row => row.Id == review!.RequisitionId, cancellationToken) is not { HasEnded: false } requisition
            ? null
            : (review!, requisition);
    }
}
