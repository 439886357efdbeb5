using System.Collections.Frozen;
using TeamsOrchestrator.Bot.Chat;

namespace TeamsOrchestrator.Bot.Features.Insights.Timeline;

/// <summary>Says audit codes in words.</summary>
internal static class AuditWords
{
    /// <summary>The codes that have words of their own; what is not among them is shown by its code.</summary>
    public static readonly FrozenSet<string> Known = FrozenSet.Create(
        StringComparer.Ordinal,
        "requisition.started", "requisition.stopped", "requisition.resumed", "requisition.closed", "requisition.cancelled", "requisition.reopened", "requisition.manager", "requisition.manager-added",
        "requisition.handed-over", "requisition.final-reviewer", "requisition.renamed",
        "files.received", "file.read", "file.unreadable", "file.removed", "file.restored", "file.job-description", "criteria.drafted", "criteria.revised", "criteria.proposed",
        "criteria.change-asked", "criteria.change-declined", "criteria.changed", "candidate.confirmed",
        "review.opened", "review.asked", "review.approved", "review.edited", "review.rejected", "review.revised", "review.withdrawn", "review.delegated", "review.delegation-ended",
        "review.reminded", "review.nudged", "review.snoozed", "review.extended", "review.escalated", "review.expired",
        "candidate.created", "candidate.screened", "candidate.not-screened", "candidate.corrected", "candidate.held", "candidate.released", "candidate.opened", "candidate.proposed",
        "candidate.signed-off", "candidate.final", "candidate.sent-back", "candidate.withdrawn", "candidate.removed", "candidate.reopened", "candidate.returned", "candidate.closed", "candidates.exported",
        "batch.presented", "cv.opened", "cv.downloaded", "final.begun", "final.presented", "feedback.liked", "feedback.disliked",
        "candidate.joined", "candidate.separated", "candidate.different", "candidate.match-asked", "candidate.newer-cv", "candidate.newer-cv-asked",
        "candidate.erased", "candidate.unchanged", "candidate.disclosed", "criteria.failed", "criteria.unchanged", "file.duplicate", "file.failed", "file.taken-as-cv",
        "file.unpacked", "audit.exported", "requisition.held", "requisition.opened", "requisition.released", "words.erased", "chain.opened", "candidate.erasure-asked",
        "question.asked", "question.answered", "result.kept", "criteria.approved-alone", "requisition.paused",
        "interview.core-made", "interview.core-edited", "interview.kit-made", "interview.kit-edited", "interview.kit-failed", "interview.assessed", "interview.assessment-failed", "packet.made", "packet.failed", "requisition.interviews-on", "requisition.interviews-off",
        "candidate.no-ai", "candidate.asked", "candidate.answered", "message.drafted", "message.revised", "message.unchanged", "message.failed", "message.ready", "message.sent", "message.not-sent", "message.recalled", "job.noted", "job.written", "job.revised", "job.unchanged", "job.failed", "job.findings", "job.approved-alone", "request.understood", "model.waits", "model.retried", "model.budget-extended");

    /// <summary>The codes whose detail is what a person said, for people to read.</summary>
    public static readonly FrozenSet<string> WithReason = FrozenSet.Create(
        StringComparer.Ordinal,
        "requisition.closed", "requisition.cancelled", "review.approved", "review.edited", "review.rejected", "review.revised", "candidate.corrected", "candidate.held",
        "candidate.proposed", "candidate.signed-off", "candidate.sent-back", "candidate.reopened", "candidate.confirmed", "criteria.proposed", "criteria.change-asked",
        "criteria.change-declined", "criteria.changed", "requisition.held", "feedback.liked", "feedback.disliked", "question.asked", "question.answered", "candidate.asked");

    /// <summary>The codes whose detail says what it happened to.</summary>
    public static readonly FrozenSet<string> WithSubject = FrozenSet.Create(
        StringComparer.Ordinal, "files.received", "requisition.manager", "requisition.manager-added", "requisition.handed-over", "requisition.final-reviewer", "review.delegated",
        "review.delegation-ended", "review.reminded", "review.nudged", "review.escalated");

    /// <summary>The codes by which one hiring manager would learn what another decided.</summary>
    public static readonly FrozenSet<string> Deciding = FrozenSet.Create(
        StringComparer.Ordinal,
        "review.approved", "review.edited", "review.rejected", "review.revised", "review.withdrawn", "candidate.corrected", "candidate.held", "candidate.released", "candidate.proposed",
        "candidate.signed-off", "candidate.opened", "feedback.liked", "feedback.disliked", "question.asked", "candidate.asked");

    public static string Of(string code, Words words) => Known.Contains(code) ? words[$"Audit_{code.Replace('.', '_')}"] : words["Audit_Other", code];
}
