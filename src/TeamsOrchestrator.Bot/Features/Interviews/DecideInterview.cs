using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents.Interviews;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Interviews;

/// <summary>Approve with notes, Reject, Revise and Undo of an interview; and the decision after it.</summary>
internal sealed class DecideInterview(HiringDb db, ArtifactStore artifacts, ReviewCases cases, SettleInterview settle, UndoInterview undo, SecondPeople second) : ICardAction
{
    /// <summary>The input in which a remark is added to an approval.</summary>
    public const string RemarkInput = "remark";

    public static string Verb => "interview.decide";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var (actor, words) = (call.Actor, call.Actor.Words);
        if (call.Read(InterviewsJson.Default.InterviewClick) is not { } click)
        {
            return CardReply.Say(words["Chat_ButtonUnknown"]);
        }

        if (await cases.FindAsync(click.ReviewId, cancellationToken) is not { Review.Kind: ReviewKind.Interview or ReviewKind.Decision } review)
        {
            return CardReply.Say(words["Deciding_NotAsked"]);
        }

        var requisition = await db.Requisitions.AsNoTracking().SingleAsync(row => row.Id == review.Review.RequisitionId, cancellationToken);
        if (click.Decision == DecisionKind.Withdraw)
        {
            return await undo.RunAsync(review, requisition, actor, click.Round, cancellationToken);
        }

        if (!review.IsAsked(actor.Id))
        {
            return CardReply.Say(words["Deciding_NotAsked"]);
        }

        var current = CardKinds.ForInterview(requisition.Id, review.Review.Id, click.Round);
        if (requisition.HasEnded || !review.WaitsFor(actor.Id) || click.Round != review.Review.Round || (click.ArtifactId != review.Review.ArtifactVersionId && !IsNoted(review, click)))
        {
            return CardReply.Show(current);
        }

        return IsNoted(review, click)
            ? await TakeNotesAsync(call, review, click, current, cancellationToken)
            : await DecideAsync(call, review, click, current, cancellationToken);
    }

    // Notes are never lost because somebody changed the questions meanwhile: they answer those that were asked.
    private static bool IsNoted(ReviewCase review, InterviewClick click) => review.Review.Kind == ReviewKind.Interview && click.Decision == DecisionKind.Approve;

    private async Task<CardReply> TakeNotesAsync(CardCall call, ReviewCase review, InterviewClick click, CardName current, CancellationToken cancellationToken)
    {
        var words = call.Actor.Words;
        var candidate = await db.Candidates.SingleAsync(row => row.Id == review.Review.CandidateId, cancellationToken);
        var questions = new List<InterviewQuestion>();
        foreach (var id in new[] { click.CoreId, click.ArtifactId })
        {
            var kit = await artifacts.ReadAsync(await FindKitAsync(id, review.Review, cancellationToken), ArtifactJson.Default.InterviewKit, cancellationToken);
            questions.AddRange(kit?.Questions ?? []);
        }

        var notes = NotesForm.Read(call, questions);
        if (NotesForm.Problem(notes, words) is { } problem)
        {
            return CardReply.Say(problem);
        }

        if (NotesForm.Warning(notes, words) is { } warning)
        {
            return CardReply.Show(NotesForm.BuildWarning(warning, questions, notes, click, candidate.DisplayName, candidate.Code, words));
        }

        if (await settle.DecideAsync(review, call.Actor, click, reason: null, cancellationToken) is ReviewOutcome.Decided or ReviewOutcome.Recorded)
        {
            await artifacts.AddAsync(
                ArtifactKind.InterviewNotes, review.Review.RequisitionId, candidate, call.Actor.Id,
                ArtifactStore.Fingerprint(click.ArtifactId?.ToString("N") ?? string.Empty, click.CoreId?.ToString("N") ?? string.Empty), notes, ArtifactJson.Default.InterviewNotes, cancellationToken);
        }

        return CardReply.Show(current);
    }

    // A tampered button names no questions of another candidate.
    private async Task<ArtifactVersion?> FindKitAsync(Guid? id, Review review, CancellationToken cancellationToken) =>
        await artifacts.FindAsync(id, cancellationToken) is { Kind: ArtifactKind.InterviewKit } version && version.RequisitionId == review.RequisitionId
            && (version.CandidateId is null || version.CandidateId == review.CandidateId) ? version : null;

    private async Task<CardReply> DecideAsync(CardCall call, ReviewCase review, InterviewClick click, CardName current, CancellationToken cancellationToken)
    {
        var words = call.Actor.Words;
        var isEdit = click.Decision == DecisionKind.Edit;
        if (isEdit && review.Review.Kind == ReviewKind.Interview)
        {
            return CardReply.Say(words["Chat_ButtonUnknown"]); // Edit of questions comes from the form, and decides nothing
        }

        var reason = click.Decision switch
        {
            DecisionKind.Reject => DecisionButtons.ReasonOf(call),
            DecisionKind.Revise => call.Input(DecisionButtons.FeedbackInput),
            DecisionKind.Edit => call.Input(RemarkInput),
            _ => null,
        };
        var refusal = click.Decision switch
        {
            DecisionKind.Reject => SaferWords.Refusal(reason, words),
            DecisionKind.Edit => reason is null ? words["Interview_RemarkMissing"] : SaferWords.Refusal(reason, words),
            DecisionKind.Revise => SaferWords.RefusalOfFeedback(reason, words) ?? await cases.DeclinedAiAsync(review.Review, words, cancellationToken)
                ?? await cases.NoMoreRevisionsAsync(review.Review, words, cancellationToken),
            _ => null,
        };
        if (refusal is not null)
        {
            return CardReply.Say(refusal);
        }

        return await settle.DecideAsync(review, call.Actor, click, reason, cancellationToken) switch
        {
            ReviewOutcome.ReasonMissing => CardReply.Say(words[click.Decision == DecisionKind.Revise ? "Deciding_FeedbackMissing" : "Deciding_ReasonMissing"]),
            ReviewOutcome.SelfApproval => CardReply.Say(await second.SayAsync(review.Review, call.Actor.Id, words, cancellationToken)),
            _ => CardReply.Show(current),
        };
    }
}
