using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviewers;

/// <summary>A reviewer's question before whoever asked for the review, and its answer afterwards.</summary>
internal sealed class QuestionCard(HiringDb db, ReadQuestions questions) : ICard
{
    public static string Kind => CardKinds.Question;

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        var question = await db.Questions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Name.SubjectId, cancellationToken);
        if (question is null || request is not { Audience: ConversationKind.Personal, Reader: { } reader })
        {
            return null;
        }

        var review = await db.Reviews.AsNoTracking().SingleAsync(row => row.Id == question.ReviewId, cancellationToken);
        var requisition = await db.Requisitions.AsNoTracking().SingleAsync(row => row.Id == review.RequisitionId, cancellationToken);
        if (requisition.RecruiterId != reader.Id && question.AnsweredBy != reader.Id)
        {
            return RenderedCard.Of(new AdaptiveCard { Body = [new TextBlock(request.Words["Question_Elsewhere", requisition.Code]) { IsSubtle = true }] }, request.Words["Question_Summary", requisition.Code]);
        }

        var candidate = await db.Candidates.AsNoTracking().SingleOrDefaultAsync(row => row.Id == review.CandidateId, cancellationToken);
        return Build(
            new QuestionModel
            {
                QuestionId = question.Id, Code = requisition.Code, Title = requisition.Title, Candidate = candidate is null ? null : $"{candidate.DisplayName} ({candidate.Code})",
                Question = (await questions.SayAsync(requisition.Id, [question], reader, request.Words, cancellationToken))[0],
                MayAnswer = question.AnsweredBy is null && !requisition.HasEnded,
            },
            request.Words);
    }

    public static RenderedCard Build(QuestionModel model, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body =
            [
                new TextBlock(words["Question_Heading", model.Code, CardText.Escape(model.Title)]) { Size = TextSize.Medium, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                new TextBlock(model.Candidate is { } candidate
                    ? words["Question_AboutCandidate", CardText.Escape(model.Question.By), CardText.Escape(candidate)]
                    : words["Question_AboutCriteria", CardText.Escape(model.Question.By)]),
                .. QuestionPanel.Build([model.Question], words),
                .. model.MayAnswer
                    ?
                    [
                        new TextBlock(words["Question_Kept"]) { IsSubtle = true, Size = TextSize.Small },
                        new InputText
                        {
                            Id = AnswerQuestion.Input, Label = words["Question_Answer"], IsMultiline = true, IsRequired = true, MaxLength = Question.MaxWords, ErrorMessage = words["Question_AnswerEmpty"],
                        },
                    ]
                    : Array.Empty<CardElement>(),
            ],
            Actions = model.MayAnswer
                ? [ExecuteAction.For(words["Question_Send"], AnswerQuestion.Verb, new AnswerClick(model.QuestionId), ReviewersJson.Default.AnswerClick) with { Style = ActionStyle.Positive }]
                : null,
        },
        words["Question_Summary", model.Code]);

    /// <summary>Builds the form in which a reviewer asks.</summary>
    public static RenderedCard BuildForm(Guid reviewId, string requester, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body =
            [
                new TextBlock(words["Question_FormHeading", CardText.Escape(requester)]) { Size = TextSize.Medium, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                new TextBlock(words["Question_Kept"]) { IsSubtle = true },
                new InputText
                {
                    Id = AskQuestion.Input, Label = words["Question_Yours"], IsMultiline = true, IsRequired = true, MaxLength = Question.MaxWords, ErrorMessage = words["Question_Empty"],
                },
            ],
            Actions =
            [
                ExecuteAction.For(words["Question_Ask"], AskQuestion.Verb, new QuestionClick(reviewId, Send: true), AskingJson.Default.QuestionClick) with { Style = ActionStyle.Positive },
                ExecuteAction.For(words["PassOn_Back"], LeaveForm.Verb, new QuestionClick(reviewId, Send: false), AskingJson.Default.QuestionClick) with { AssociatedInputs = AssociatedInputs.None },
            ],
        },
        words["Question_FormSummary"]);
}
