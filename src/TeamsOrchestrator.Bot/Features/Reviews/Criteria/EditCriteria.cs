using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Chat.Dialogs;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria;

/// <summary>The form for criteria: opens it, turns its pages and saves it. Saving approves with the changes.</summary>
internal sealed class EditCriteria(HiringDb db, ArtifactStore artifacts, ReviewCases cases, SettleCriteria settle, SecondPeople second, Outbox outbox, SkillLexicon skills) : IDialogAction
{
    public static string Verb => "criteria.form";

    public string Title(Words words) => words["CriteriaForm_Title"];

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var (actor, words) = (call.Actor, call.Actor.Words);
        if (call.Read(ReviewsJson.Default.CriteriaFormClick) is not { Rows: not null } click)
        {
            return CardReply.Say(words["Chat_ButtonUnknown"]);
        }

        var review = await cases.FindAsync(click.ReviewId, cancellationToken);
        if (review is null || review.Review.Kind is not (ReviewKind.Criteria or ReviewKind.Rework) || !review.IsAsked(actor.Id))
        {
            return CardReply.Say(words["Deciding_NotAsked"]);
        }

        var current = CardKinds.ForCriteriaReview(review.Review.RequisitionId, review.Review.Id, review.Review.Round);
        var requisition = await db.Requisitions.AsNoTracking().SingleAsync(row => row.Id == review.Review.RequisitionId, cancellationToken);
        if (requisition.HasEnded || !review.WaitsFor(actor.Id) || click.Round != review.Review.Round || click.ArtifactId != review.Review.ArtifactVersionId)
        {
            return CardReply.Show(current);
        }

        var draft = await artifacts.ReadAsync(await artifacts.FindAsync(click.ArtifactId, cancellationToken), ArtifactJson.Default.CriteriaDraft, cancellationToken)
            ?? new CriteriaDraft(CriteriaSet.Empty, []);
        var form = Entered(call, click, draft.Criteria);
        var page = click.Step switch
        {
            CriteriaFormStep.Previous => click.Page - 1,
            CriteriaFormStep.Next => click.Page + 1,
            CriteriaFormStep.Open => 0,
            _ => click.Page,
        };
        if (click.Step != CriteriaFormStep.Save)
        {
            return Show(form, page, problem: null);
        }

        var (criteria, error) = form.Check(skills);
        return error is null
            ? await SaveAsync(review, actor, draft, criteria!, form, cancellationToken)
            : Show(form, error.Index is { } index ? index / form.PageSize : click.Page, error);

        CardReply Show(CriteriaForm shown, int at, CriteriaFormError? problem) =>
            CardReply.Show(CriteriaFormCard.Build(click with { Page = at }, shown, problem, requisition.Code, call.InDialog ? null : current, words));
    }

    /// <summary>Takes over what the button carries of the other pages and what the inputs say of this one.</summary>
    internal static CriteriaForm Entered(CardCall call, CriteriaFormClick click, CriteriaSet stored)
    {
        var form = click.Rows.Where(row => row is not null).OrderBy(row => row.Index)
            .Aggregate(new CriteriaForm(stored, []), (sum, row) => sum.Enter(row.Index, row.Text, row.Choice)) with { PageSize = call.InDialog ? CriteriaForm.RowsPerDialog : CriteriaForm.RowsPerPage };
        if (click.Step == CriteriaFormStep.Open)
        {
            return form;
        }

        var rows = form.RowsOf(Math.Max(0, click.Page)).Append(form.Count).ToList();
        return rows.Aggregate(form, (sum, index) => sum.Enter(
            index,
            call.Input(CriteriaFormCard.TextId(index)),
            Enum.TryParse<RowChoice>(call.Input(CriteriaFormCard.ChoiceId(index)), out var choice) && Enum.IsDefined(choice) ? choice : null));
    }

    private async Task<CardReply> SaveAsync(ReviewCase review, Actor actor, CriteriaDraft draft, CriteriaSet criteria, CriteriaForm form, CancellationToken cancellationToken)
    {
        if (form.Changes.Count == 0)
        {
            return await settle.DecideAsync(review, actor, review.Review.Round, DecisionKind.Approve, reason: null, cancellationToken);
        }

        if (review.Review.SecondPerson)
        {
            return CardReply.Say(await second.SayAsync(review.Review, actor.Id, actor.Words, cancellationToken)); // whoever changes them would approve what is one's own
        }

        var version = await artifacts.AddAsync(
            ArtifactKind.Criteria, review.Review.RequisitionId, candidate: null, actor.Id,
            ArtifactStore.Fingerprint(review.Review.ArtifactVersionId?.ToString() ?? string.Empty, actor.Id.ToString()),
            draft with { Criteria = criteria }, ArtifactJson.Default.CriteriaDraft, cancellationToken);
        var changed = await PutAsync(review, version.Id, cancellationToken);
        if (!changed.WaitsFor(actor.Id))
        {
            return CardReply.Show(CardKinds.ForCriteriaReview(changed.Review.RequisitionId, changed.Review.Id, changed.Review.Round));
        }

        return await settle.DecideAsync(
            changed, actor, changed.Review.Round, DecisionKind.Edit, reason: null, cancellationToken, CriteriaChanges.Note(CriteriaDifference.Of(draft.Criteria, criteria)));
    }

    // Where others decided on the criteria as they were, the changed ones are a new question to everybody.
    private async Task<ReviewCase> PutAsync(ReviewCase review, Guid versionId, CancellationToken cancellationToken)
    {
        if (review.Votes.All(vote => vote.Decision == DecisionKind.Withdraw))
        {
            review.Review.On(versionId);
            return review;
        }

        review.Review.AskAgain(versionId, review.Assignments);
        foreach (var asked in review.Assignments.Where(item => item.State == AssignmentState.Asked))
        {
            await outbox.PostToAsync(asked.PersonId, CardKinds.ForCriteriaReview(review.Review.RequisitionId, review.Review.Id, review.Review.Round), cancellationToken);
        }

        await settle.RefreshAsync(review.Review.RequisitionId, cancellationToken);
        return review with { Votes = [] };
    }
}
