using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>A later change of mind: the hiring managers are asked about the candidate anew, with the reason, and everybody involved is told.</summary>
internal sealed class ReopenCandidate(
    HiringDb db, ReviewCases cases, ReopenReader reader, AskedPeople people, StackRefresh refresh, MessageRecall recall, DueDates due, WorkQueue queue, Outbox outbox, AuditLog audit) : ICardAction
{
    /// <summary>The fault of a file with a CV that came after the decision.</summary>
    private const string AfterDecision = "CvAfterDecision";

    /// <summary>The audit code; the event's detail is the reason.</summary>
    public const string AuditCode = "candidate.reopened";

    public static string Verb => "candidate.reopen";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var (actor, words) = (call.Actor, call.Actor.Words);
        var click = call.Read(ReviewsJson.Default.ReopenClick);
        var candidate = click is null ? null : await db.Candidates.SingleOrDefaultAsync(row => row.Id == click.CandidateId, cancellationToken);
        if (candidate is null || !actor.InPersonalChat || !await reader.MayAsync(candidate, actor.Person, cancellationToken))
        {
            return CardReply.Say(words["Deciding_NotAsked"]);
        }

        var requisition = await db.Requisitions.AsNoTracking().SingleAsync(row => row.Id == candidate.RequisitionId, cancellationToken);
        var reviewId = await db.Reviews.Where(row => row.CandidateId == candidate.Id && row.Kind == ReviewKind.Candidate).Select(row => row.Id).SingleOrDefaultAsync(cancellationToken);
        var review = await cases.FindAsync(reviewId, cancellationToken);
        if (ReopenReader.Refusal(candidate, requisition, review?.Review, words) is { } refusal)
        {
            return CardReply.Say(refusal);
        }

        if (review!.Review.Round != click!.Round)
        {
            return CardReply.Say(words["Stack_UndoneBefore"]);
        }

        var reason = call.Input(DecisionButtons.ReasonInput);
        if (reason is null || SaferWords.Refusal(reason, words) is not null)
        {
            return CardReply.Say(reason is null ? words["Deciding_ReasonMissing"] : SaferWords.Refusal(reason, words)!);
        }

        var told = await InvolvedAsync(candidate, requisition, cancellationToken);
        var left = await recall.LeftAtAsync(candidate.Id, review.Review.DecidedAt ?? 0, cancellationToken);
        await RunAsync(review, candidate, requisition, actor, reason, cancellationToken);
        await TellAsync(told, candidate, requisition, actor, reason, cancellationToken);
        var written = left is { } at ? " " + words["Reopen_Written", words.When(at, actor.Person.TimeZone)] : string.Empty;
        return CardReply.Say(words["Reopen_Done", CardText.Escape(candidate.DisplayName), candidate.Code] + written);
    }

    /// <summary>Asks the hiring managers anew. The reason stands with the decision that was taken back.</summary>
    public async Task RunAsync(ReviewCase review, Candidate candidate, Requisition requisition, Actor actor, string reason, CancellationToken cancellationToken)
    {
        cases.Withdraw(review, actor, reason);
        var asked = review.Assignments.Where(item => item.State == AssignmentState.Asked).Select(item => item.PersonId).ToList();
        if (asked.Count == 0)
        {
            asked = await AskManagersAsync(review, requisition, cancellationToken);
        }

        await due.GiveAsync(review.Review, asked, cancellationToken);
        await recall.RunAsync(candidate, AuditActor.Person(actor.Id), cancellationToken);
        candidate.Reconsider();
        await ReadNewerCvAsync(candidate, cancellationToken);
        var instance = await db.Instances.SingleAsync(row => row.Id == review.Review.InstanceId, cancellationToken);
        instance.ReturnTo(review.Review.StepId);
        var later = await db.Reviews.Where(row => row.CandidateId == candidate.Id && row.Kind != ReviewKind.Candidate && row.Kind != ReviewKind.Message && row.State == ReviewState.Open).ToListAsync(cancellationToken);
        later.ForEach(other => other.Cancel());
        audit.Add(requisition.Id, AuditActor.Person(actor.Id), AuditCode, candidate.Id, reason, candidate.Id);
        foreach (var stack in await db.Stacks.Where(row => row.RequisitionId == requisition.Id).ToListAsync(cancellationToken))
        {
            stack.LastDecidedReviewId = stack.LastDecidedReviewId == review.Review.Id ? null : stack.LastDecidedReviewId;
            stack.DoneAnnounced = false;
        }

        await refresh.AskAnewAsync(review.Review, cancellationToken);
        outbox.UpdateAll(CardKinds.Final, requisition.Id, quiet: false);
        outbox.UpdateAll(CardKinds.Interviews, requisition.Id, quiet: false);
        outbox.UpdateAll(CardKinds.Interview, requisition.Id, quiet: false);
        outbox.UpdateAll(CardKinds.Progress, requisition.Id, quiet: true);
    }

    // A CV that came after the decision counts from now on: it is read again and compared.
    private async Task ReadNewerCvAsync(Candidate candidate, CancellationToken cancellationToken)
    {
        var newer = await db.Files.Where(row => row.CandidateId == candidate.Id && row.State == ReceivedFileState.Read && row.Fault == AfterDecision)
            .OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken);
        if (newer is not null)
        {
            newer.Become(ReceivedFileState.Reading);
            queue.Add(WorkKind.ReadFile, newer.Id, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"reopened:{candidate.Version}"), candidate.RequisitionId);
        }
    }

    // Whoever decided then has no part any more; those whose part it is now are asked.
    private async Task<List<Guid>> AskManagersAsync(ReviewCase review, Requisition requisition, CancellationToken cancellationToken)
    {
        var managers = await people.OfAsync(await people.ManagersAsync(requisition.Id, cancellationToken), requisition.Id, cancellationToken);
        foreach (var manager in managers)
        {
            if (review.Assignments.FirstOrDefault(item => item.PersonId == manager.PersonId) is { } known)
            {
                (known.State, known.DelegatedFrom) = (AssignmentState.Asked, manager.StandsInFor);
            }
            else
            {
                db.Assignments.Add(new ReviewAssignment { TenantId = db.Tenant.Id, ReviewId = review.Review.Id, PersonId = manager.PersonId, DelegatedFrom = manager.StandsInFor });
            }
        }

        return [.. managers.Select(manager => manager.PersonId)];
    }

    /// <summary>Finds everybody whom a change of mind about a candidate concerns.</summary>
    public async Task<IReadOnlyList<Guid>> InvolvedAsync(Candidate candidate, Requisition requisition, CancellationToken cancellationToken)
    {
        var asked = await db.Assignments.Where(row => row.State != AssignmentState.Released && db.Reviews.Any(review => review.Id == row.ReviewId && review.CandidateId == candidate.Id))
            .Select(row => row.PersonId).Distinct().ToListAsync(cancellationToken);
        return [.. asked.Append(requisition.RecruiterId).Concat(await people.ManagersAsync(requisition.Id, cancellationToken))
            .Concat(await reader.DecidersAsync(candidate, cancellationToken)).Distinct()];
    }

    /// <summary>Tells them.</summary>
    public async Task TellAsync(IReadOnlyList<Guid> involved, Candidate candidate, Requisition requisition, Actor actor, string reason, CancellationToken cancellationToken)
    {
        foreach (var person in involved.Where(person => person != actor.Id))
        {
            await outbox.PostToAsync(
                person,
                NoticeCard.Name(
                    $"reopened:{candidate.Id:N}:{candidate.Version}", candidate.Id, "Reopen_Notice", CardText.Escape(actor.Person.Name), CardText.Escape(candidate.DisplayName), candidate.Code,
                    requisition.Code, CardText.Escape(reason)),
                cancellationToken);
        }
    }
}
