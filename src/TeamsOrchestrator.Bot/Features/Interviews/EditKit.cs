using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents.Interviews;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Interviews;

/// <summary>Edit of an interview: changes its questions. It decides nothing; the same question stays open. What is asked of everybody changes for everybody.</summary>
internal sealed class EditKit(
    HiringDb db, ArtifactStore artifacts, InterviewReader interviews, ReviewCases cases, InterviewPosting posting, AuditLog audit, KeyFactory ids) : ICardAction
{
    public static string Verb => "interview.kit";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var (actor, words) = (call.Actor, call.Actor.Words);
        if (call.Read(InterviewsJson.Default.KitClick) is not { } click)
        {
            return CardReply.Say(words["Chat_ButtonUnknown"]);
        }

        if (await cases.FindAsync(click.ReviewId, cancellationToken) is not { Review.Kind: ReviewKind.Interview } review || !review.IsAsked(actor.Id))
        {
            return CardReply.Say(words["Deciding_NotAsked"]);
        }

        var current = CardReply.Show(CardKinds.ForInterview(review.Review.RequisitionId, review.Review.Id, review.Review.Round));
        var candidate = await db.Candidates.SingleAsync(row => row.Id == review.Review.CandidateId, cancellationToken);
        var requisition = await db.Requisitions.AsNoTracking().SingleAsync(row => row.Id == candidate.RequisitionId, cancellationToken);
        var record = await interviews.ReadAsync(candidate, cancellationToken);
        if (requisition.HasEnded || !review.WaitsFor(actor.Id) || click.Round != review.Review.Round || click.KitId != record.KitVersion?.Id || click.CoreId != record.CoreVersion?.Id)
        {
            return current;
        }

        if (!click.Save)
        {
            return CardReply.Show(KitForm.Build(record.Core, record.Kit, click, candidate.DisplayName, candidate.Code, words));
        }

        var (core, kit) = (KitForm.ReadCore(call, record.Core, ids.Next), KitForm.ReadOwn(call, record.Kit, ids.Next));
        if (Problem(core, kit, words) is { } problem)
        {
            return CardReply.Say(problem);
        }

        await SaveAsync(review.Review, candidate, record, core, kit, MakeInterviewKit.MarkOf(requisition.ApprovedCriteriaId), actor, cancellationToken);
        return current;
    }

    private static string? Problem(InterviewKit core, InterviewKit kit, Words words)
    {
        IReadOnlyList<string> texts = [.. core.Questions.Concat(kit.Questions).Select(question => question.Text)];
        return texts.Count == 0 ? words["Interview_EditEmpty"]
            : texts.FirstOrDefault(text => text.Length > InterviewKit.LongestQuestion) is not null ? words["Interview_EditTooLong", InterviewKit.LongestQuestion]
            : texts.Select(text => SaferWords.RefusalOfQuestion(text, words)).FirstOrDefault(refusal => refusal is not null);
    }

    private async Task SaveAsync(
        Review review, Candidate candidate, InterviewRecord record, InterviewKit core, InterviewKit kit, string mark, Actor actor, CancellationToken cancellationToken)
    {
        var changes = 0;
        if (!core.Questions.SequenceEqual(record.Core.Questions))
        {
            var version = await artifacts.AddAsync(
                ArtifactKind.InterviewKit, review.RequisitionId, candidate: null, actor.Id, mark, core, ArtifactJson.Default.InterviewKit, cancellationToken);
            audit.Add(review.RequisitionId, AuditActor.Person(actor.Id), "interview.core-edited", version.Id);
            changes++;
        }

        if (!kit.Questions.SequenceEqual(record.Kit.Questions))
        {
            var inputs = candidate.DeclinedAi ? InterviewRecord.MarkOfOwn(candidate) : ArtifactStore.Fingerprint(review.ArtifactVersionId?.ToString() ?? string.Empty, actor.Id.ToString());
            var version = await artifacts.AddAsync(
                ArtifactKind.InterviewKit, review.RequisitionId, candidate, actor.Id, inputs, kit, ArtifactJson.Default.InterviewKit, cancellationToken);
            review.On(version.Id);
            audit.Add(review.RequisitionId, AuditActor.Person(actor.Id), "interview.kit-edited", candidate.Id, detail: null, candidate.Id);
            changes++;
        }

        if (changes > 0)
        {
            posting.Refresh(review.RequisitionId);
        }
    }
}
