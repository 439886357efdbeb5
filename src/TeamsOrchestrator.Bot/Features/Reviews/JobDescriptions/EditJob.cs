using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.JobDescriptions;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews.JobDescriptions;

/// <summary>The form for a job description: opens it and saves it. Saving approves with the changes; what cannot be saved stands in the form still.</summary>
internal sealed class EditJob(HiringDb db, ArtifactStore artifacts, ReviewCases cases, SettleJob settle, SecondPeople second, Outbox outbox) : ICardAction
{
    public const string Input = "text";

    public static string Verb => "job.edit";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var (actor, words) = (call.Actor, call.Actor.Words);
        if (call.Read(ReviewsJson.Default.JobEditClick) is not { } click || await cases.FindAsync(click.ReviewId, cancellationToken) is not { } review
            || review.Review.Kind is not (ReviewKind.JobDescription or ReviewKind.JobRework) || !review.IsAsked(actor.Id))
        {
            return CardReply.Say(words["Deciding_NotAsked"]);
        }

        var current = CardKinds.ForJobReview(review.Review.RequisitionId, review.Review.Id, review.Review.Round);
        var requisition = await db.Requisitions.AsNoTracking().SingleAsync(row => row.Id == review.Review.RequisitionId, cancellationToken);
        if (requisition.HasEnded || !review.WaitsFor(actor.Id) || click.Round != review.Review.Round || click.ArtifactId != review.Review.ArtifactVersionId)
        {
            return CardReply.Show(current);
        }

        var before = await artifacts.ReadAsync(await artifacts.FindAsync(click.ArtifactId, cancellationToken), ArtifactJson.Default.JobDescriptionDraft, cancellationToken)
            ?? await EmptyAsync(requisition, cancellationToken);
        if (!click.Save)
        {
            return CardReply.Show(JobFormCard.Build(click, before.Text, problem: null, requisition.Code, current, words));
        }

        var text = call.Input(Input) is { } entered ? JobText.Read(before with { Text = entered }).Text : string.Empty;
        return Problem(before.Text, text, words) is { } problem
            ? CardReply.Show(JobFormCard.Build(click, text, problem, requisition.Code, current, words))
            : await SaveAsync(review, actor, before, before with { Text = text }, cancellationToken);
    }

    // What the notes brought along is shown and may be decided on; nobody adds more of it.
    private static string? Problem(string before, string after, Words words)
    {
        if (after.Length is < JobDescriptionDraft.LeastText or > JobDescriptionDraft.MaxText)
        {
            return after.Length < JobDescriptionDraft.LeastText ? words["JobReview_TooShort", JobDescriptionDraft.LeastText] : words["JobReview_TooLong", after.Length, JobDescriptionDraft.MaxText];
        }

        var known = ProtectedAttributes.Find(before).Select(hit => hit.Quote).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return ProtectedAttributes.Find(after).FirstOrDefault(hit => !known.Contains(hit.Quote)) is { } added
            ? words["JobReview_Protected", CardText.Escape(added.Quote), ProtectedWords.Explain(added.Kind, words.Culture), ProtectedWords.Instead(added.Kind, words.Culture)]
            : null;
    }

    // No agent could write it: the form begins with the notes.
    private async Task<JobDescriptionDraft> EmptyAsync(Requisition requisition, CancellationToken cancellationToken)
    {
        var notes = await artifacts.ReadAsync(
            await artifacts.NewestAsync(ArtifactKind.JobNotes, requisition.Id, candidateId: null, cancellationToken), ArtifactJson.Default.JobNotes, cancellationToken);
        return notes is null ? new JobDescriptionDraft("en", requisition.Title) : await new LocalJobWriter().RunAsync(notes, cancellationToken);
    }

    private async Task<CardReply> SaveAsync(ReviewCase review, Actor actor, JobDescriptionDraft before, JobDescriptionDraft after, CancellationToken cancellationToken)
    {
        if (review.Review.ArtifactVersionId is not null && string.Equals(JobText.Read(before).Text, after.Text, StringComparison.Ordinal))
        {
            return await settle.DecideAsync(review, actor, DecisionKind.Approve, reason: null, detail: null, cancellationToken);
        }

        if (review.Review.SecondPerson)
        {
            return CardReply.Say(await second.SayAsync(review.Review, actor.Id, actor.Words, cancellationToken)); // whoever changes it would approve what is one's own
        }

        var version = await artifacts.AddAsync(
            ArtifactKind.JobDescription, review.Review.RequisitionId, candidate: null, actor.Id,
            ArtifactStore.Fingerprint(review.Review.ArtifactVersionId?.ToString() ?? string.Empty, actor.Id.ToString()), after, ArtifactJson.Default.JobDescriptionDraft, cancellationToken);
        var changed = await PutAsync(review, version.Id, cancellationToken);
        return changed.WaitsFor(actor.Id)
            ? await settle.DecideAsync(changed, actor, DecisionKind.Edit, reason: null, JobChanges.Note(JobChanges.Of(before.Text, after.Text)), cancellationToken)
            : CardReply.Show(CardKinds.ForJobReview(changed.Review.RequisitionId, changed.Review.Id, changed.Review.Round));
    }

    // Where others decided on the text as it was, the changed one is a new question to everybody.
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
            await outbox.PostToAsync(asked.PersonId, CardKinds.ForJobReview(review.Review.RequisitionId, review.Review.Id, review.Review.Round), cancellationToken);
        }

        await settle.RefreshAsync(review.Review.RequisitionId, cancellationToken);
        return review with { Votes = [] };
    }
}
