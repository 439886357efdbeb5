using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviewers;

/// <summary>Answers a question. The review card shows the answer, and whoever asked is told.</summary>
internal sealed class AnswerQuestion(HiringDb db, Outbox outbox, AuditLog audit, TimeProvider clock) : ICardAction
{
    public const string Input = "answer";

    public static string Verb => "question.answer";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var words = call.Actor.Words;
        var click = call.Read(ReviewersJson.Default.AnswerClick);
        var question = click is null ? null : await db.Questions.SingleOrDefaultAsync(row => row.Id == click.QuestionId, cancellationToken);
        var review = question is null ? null : await db.Reviews.AsNoTracking().SingleAsync(row => row.Id == question.ReviewId, cancellationToken);
        var requisition = review is null ? null : await db.Requisitions.AsNoTracking().SingleAsync(row => row.Id == review.RequisitionId, cancellationToken);
        if (question is null || review is null || requisition?.RecruiterId != call.Actor.Id)
        {
            return CardReply.Say(words["Question_NotYours"]);
        }

        var current = CardReply.Show(CardKinds.ForQuestion(question.Id));
        if (question.AnsweredBy is not null || requisition.HasEnded)
        {
            return current;
        }

        var text = call.Input(Input);
        var problem = text is null ? words["Question_AnswerEmpty"] : text.Length > Question.MaxWords ? words["Question_TooLong", Question.MaxWords] : SaferWords.Refusal(text, words);
        if (problem is not null)
        {
            return CardReply.Say(problem);
        }

        question.Answer(call.Actor.Id, clock.GetUtcNow().ToUnixTimeMilliseconds());
        audit.Add(requisition.Id, AuditActor.Person(call.Actor.Id), Question.AnsweredCode, question.Id, text, review.CandidateId);
        var where = review.Kind switch
        {
            ReviewKind.Final => CardKinds.Final,
            ReviewKind.Interview or ReviewKind.Decision => CardKinds.Interview,
            ReviewKind.JobDescription or ReviewKind.JobRework => CardKinds.JobReview,
            _ => review.CandidateId is null ? CardKinds.CriteriaReview : CardKinds.Stack,
        };
        outbox.UpdateAll(where, requisition.Id, quiet: true);
        await outbox.PostToAsync(
            question.AskedBy,
            NoticeCard.Name($"answered:{question.Id:N}", requisition.Id, "Question_Answered", CardText.Escape(call.Actor.Person.Name), requisition.Code, CardText.Escape(requisition.Title)),
            cancellationToken);
        return current;
    }
}
