using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Messages;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Messages;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews.Messages;

/// <summary>Approve, Edit, Reject and Revise of one message.</summary>
internal sealed class DecideMessage(HiringDb db, ReviewCases cases, SettleMessage settle, ArtifactStore artifacts) : ICardAction
{
    public static string Verb => "message.decide";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var (actor, words) = (call.Actor, call.Actor.Words);
        if (call.Read(ReviewsJson.Default.MessageClick) is not { } click || !await settle.IsAskedAsync(click.ReviewId, actor.Id, cancellationToken))
        {
            return CardReply.Say(words["Message_NotYours"]);
        }

        var requisitionId = await db.Reviews.Where(row => row.Id == click.ReviewId).Select(row => row.RequisitionId).SingleAsync(cancellationToken);
        if (await settle.FindAsync(click.ReviewId, click.Round, click.ArtifactId, actor.Id, cancellationToken) is not { } review)
        {
            return CardReply.Show(CardKinds.ForMessages(requisitionId, new MessagesView(click.Page, Skipped: 1)));
        }

        var refusal = click.Decision switch
        {
            DecisionKind.Approve or DecisionKind.Edit => await ApproveAsync(review, call, click.Decision, cancellationToken),
            DecisionKind.Reject => SaferWords.Refusal(call.Input(DecisionButtons.ReasonInput), words)
                ?? await settle.DecideAsync(review, actor, DecisionKind.Reject, call.Input(DecisionButtons.ReasonInput), cancellationToken),
            DecisionKind.Revise => SaferWords.RefusalOfFeedback(call.Input(DecisionButtons.FeedbackInput), words) ?? await cases.NoMoreRevisionsAsync(review.Review, words, cancellationToken)
                ?? await settle.DecideAsync(review, actor, DecisionKind.Revise, call.Input(DecisionButtons.FeedbackInput), cancellationToken),
            _ => words["Chat_ButtonUnknown"],
        };
        return refusal is null ? CardReply.Show(CardKinds.ForMessages(requisitionId, new MessagesView(click.Page))) : CardReply.Say(refusal);
    }

    private async Task<string?> ApproveAsync(ReviewCase review, CardCall call, DecisionKind decision, CancellationToken cancellationToken)
    {
        var words = call.Actor.Words;
        var before = await artifacts.ReadAsync(await artifacts.FindAsync(review.Review.ArtifactVersionId, cancellationToken), ArtifactJson.Default.MessageVersion, cancellationToken);
        var candidate = await db.Candidates.SingleAsync(row => row.Id == review.Review.CandidateId, cancellationToken);
        var (after, refusal) = decision == DecisionKind.Edit ? Edited(call, before, candidate)
            : before is null ? (null, words["Message_NoText"])
            : (before with { To = before.To ?? MailAddresses.Read(call.Input(MessageCard.ToInput)) }, null);
        if (after is null || refusal is not null)
        {
            return refusal;
        }

        if (after.To is null)
        {
            return words["Message_ToMissing"];
        }

        if (Fault(after.Draft, words) is { } fault)
        {
            return fault;
        }

        var changes = before is null ? after.Draft.Subject : MessageChanges.Note(before, after);
        if (changes is null)
        {
            return await settle.DecideAsync(review, call.Actor, DecisionKind.Approve, reason: null, cancellationToken);
        }

        var version = await artifacts.AddAsync(
            ArtifactKind.Message, review.Review.RequisitionId, candidate, call.Actor.Id,
            ArtifactStore.Fingerprint(review.Review.ArtifactVersionId?.ToString() ?? string.Empty, call.Actor.Id.ToString()), after, ArtifactJson.Default.MessageVersion, cancellationToken);
        review.Review.On(version.Id);
        return await settle.DecideAsync(review, call.Actor, DecisionKind.Edit, reason: null, cancellationToken, changes);
    }

    private static (MessageVersion? Version, string? Refusal) Edited(CardCall call, MessageVersion? before, Candidate candidate)
    {
        var words = call.Actor.Words;
        var (subject, body) = (call.Input(MessageCard.SubjectInput), call.Input(MessageCard.BodyInput)?.ReplaceLineEndings("\n"));
        if (subject is null || body is null)
        {
            return (null, words["Message_TextMissing"]);
        }

        if (subject.Length > MessageDraft.MaxSubject || body.Length > MessageDraft.MaxBody || subject.Contains('\n', StringComparison.Ordinal))
        {
            return (null, words["Message_TooLong", MessageDraft.MaxSubject, MessageDraft.MaxBody]);
        }

        var draft = before?.Draft ?? new MessageDraft(candidate.Outcome == Outcome.Advance ? MessageKind.Invitation : MessageKind.Rejection, "en", subject, body, [], Style: null);
        var same = string.Equals(draft.Subject, subject, StringComparison.Ordinal) && string.Equals(draft.Body, body, StringComparison.Ordinal);
        return (new MessageVersion(same ? draft : draft with { Subject = subject, Body = body, Remarks = [], Style = null }, MailAddresses.Read(call.Input("edit-" + MessageCard.ToInput))), null);
    }

    /// <summary>Says what must not go to a candidate, whoever wrote it.</summary>
    public static string? Fault(MessageDraft draft, Words words) => (MessageCheck.Find(draft.Subject) ?? MessageCheck.Find(draft.Body)) switch
    {
        null => null,
        (MessageFault.Protected, var quote, { } kind) => words["Message_FaultProtected", CardText.Escape(quote), ProtectedWords.Explain(kind, words.Culture)],
        var (fault, quote, _) => words[$"Message_Fault{fault}", CardText.Escape(quote)],
    };
}
