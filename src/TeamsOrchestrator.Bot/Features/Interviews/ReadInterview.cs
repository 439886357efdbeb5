using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Interviews;

/// <summary>Reads what one interview, or the decision after it, shows to one reader.</summary>
internal sealed class ReadInterview(
    HiringDb db, ArtifactStore artifacts, InterviewReader interviews, ReviewCases cases, RoleBook roles, DelegatedCard delegated, ReadQuestions questions, ReadVotes votes)
{
    /// <summary>Renders the face that a card of a round has now.</summary>
    /// <returns>The card, or null for who was never asked.</returns>
    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        if (request.Reader is not { } reader || request.Audience != ConversationKind.Personal || !TryParse(request.Name.Parameters, out var reviewId, out var round)
            || await cases.LookAsync(reviewId, cancellationToken) is not { } review)
        {
            return null;
        }

        var (words, requisition) = (request.Words, await db.Requisitions.AsNoTracking().SingleAsync(row => row.Id == review.Review.RequisitionId, cancellationToken));
        var candidate = await db.Candidates.AsNoTracking().SingleAsync(row => row.Id == review.Review.CandidateId, cancellationToken);
        if (!review.IsAsked(reader.Id))
        {
            var wasAsked = review.Assignments.Any(item => item.PersonId == reader.Id);
            return review.Review.State == ReviewState.Open && !requisition.HasEnded && await delegated.FindAsync(reader, requisition, words, cancellationToken) is { } card ? card
                : wasAsked ? InterviewCard.BuildLine(words["Interview_SomebodyElse", requisition.Code, candidate.Code], words)
                : null;
        }

        if (candidate.ErasedAt is not null || review.Review.State == ReviewState.Cancelled || (review.Review.State == ReviewState.Open && requisition.HasEnded))
        {
            return InterviewCard.BuildLine(words["Interview_NotNeeded", candidate.Code], words);
        }

        return review.Review.Round != round ? InterviewCard.BuildLine(words["Interview_AskedAnew", Teams.Cards.CardText.Escape(candidate.DisplayName), candidate.Code], words)
            : review.Review.State == ReviewState.Open ? InterviewCard.Build(await OpenAsync(review, requisition, candidate, reader, words, cancellationToken), words)
            : InterviewCard.Build(await DecidedAsync(review, requisition, candidate, reader, words, cancellationToken), words);
    }

    private static bool TryParse(string? parameters, out Guid reviewId, out int round)
    {
        (reviewId, round) = (Guid.Empty, 0);
        return parameters?.Split(':') is [var id, var number]
            && Guid.TryParseExact(id, "N", out reviewId)
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out round);
    }

    private async Task<InterviewModel> OpenAsync(ReviewCase review, Requisition requisition, Candidate candidate, Person reader, Words words, CancellationToken cancellationToken)
    {
        var record = await interviews.ReadAsync(candidate, cancellationToken);
        var version = review.Review.Kind == ReviewKind.Interview ? record.KitVersion ?? record.CoreVersion : record.PacketVersion;
        var others = review.Assignments.Where(item => item.PersonId != reader.Id && item.State != AssignmentState.Released).Select(item => item.PersonId).ToList();
        var sentBack = review.Review.Kind != ReviewKind.Decision ? null : await db.Reviews.AsNoTracking().SingleOrDefaultAsync(
            row => row.InstanceId == review.Review.InstanceId && row.Kind == ReviewKind.Final && row.State == ReviewState.Decided && row.Decision == DecisionKind.Reject, cancellationToken);
        return new InterviewModel
        {
            SentBackBy = sentBack?.DecidedBy is { } by ? await NameAsync(by, cancellationToken) : null, SentBackBecause = sentBack?.Reason,
            RequisitionId = requisition.Id, ReviewId = review.Review.Id, CandidateId = candidate.Id, Kind = review.Review.Kind, Round = review.Review.Round, ArtifactId = review.Review.ArtifactVersionId,
            Name = candidate.DisplayName, CandidateCode = candidate.Code, Code = requisition.Code, Title = requisition.Title,
            AskedBy = await NameAsync(requisition.RecruiterId, cancellationToken), AskedOneself = requisition.RecruiterId == reader.Id,
            StandsInFor = review.StandsInFor(reader.Id) is { } away ? await NameAsync(away, cancellationToken) : null,
            Others = await db.People.AsNoTracking().Where(row => others.Contains(row.Id)).Select(row => row.Name).ToListAsync(cancellationToken),
            How = HowDecided.Of(review.Review), VotesSoFar = await votes.ReadAsync(review.Review, reader.Id, cancellationToken),
            Due = words.Due(review.Review.DueAt, cases.Now, reader.TimeZone, review.Review.ExpiredAt),
            MadeBy = DecisionWords.MadeBy(version, agents: null, version?.PersonId is { } personId ? await NameAsync(personId, cancellationToken) : null, words),
            Interview = Seen(record, review.Review, reader), Own = record.Notes.FirstOrDefault(notes => notes.PersonId == reader.Id), Recommendation = candidate.Recommendation,
            Answer = await artifacts.ReadAsync(await artifacts.FindAsync(review.Review.AnswerId, cancellationToken), ArtifactJson.Default.RevisionAnswer, cancellationToken),
            NoMoreRevisions = candidate.DeclinedAi || await cases.RevisionsLeftAsync(review.Review, cancellationToken) == 0, Questions = await questions.ReadAsync(review.Review.Id, reader, words, cancellationToken),
            MayDecide = review.WaitsFor(reader.Id), FinalByHr = roles.HasHr && !requisition.Confidential,
        };
    }

    // Where everybody interviews alone, nobody reads the others' notes before writing their own.
    private static InterviewRecord Seen(InterviewRecord record, Review review, Person reader) => review is { Kind: ReviewKind.Interview, IsUnseen: true }
        ? record with { Notes = [.. record.Notes.Where(notes => notes.PersonId == reader.Id)] }
        : record;

    private async Task<InterviewDecidedModel> DecidedAsync(ReviewCase review, Requisition requisition, Candidate candidate, Person reader, Words words, CancellationToken cancellationToken) => new()
    {
        ReviewId = review.Review.Id, Round = review.Review.Round, ArtifactId = review.Review.ArtifactVersionId, Kind = review.Review.Kind, Name = candidate.DisplayName, CandidateCode = candidate.Code,
        Decision = review.Review.Decision!.Value, By = await NameAsync(review.Review.DecidedBy!.Value, cancellationToken),
        When = words.When(review.Review.DecidedAt!.Value, reader.TimeZone), Reason = review.Review.Reason,
        MayUndo = !requisition.HasEnded && !candidate.HasEnded && (review.Review.DecidedBy == reader.Id || review.Votes.Any(vote => vote.PersonId == reader.Id))
            && !await db.Reviews.AnyAsync(
                row => row.InstanceId == review.Review.InstanceId && row.Id != review.Review.Id && (row.Kind == ReviewKind.Candidate || row.Kind == ReviewKind.Interview || row.Kind == ReviewKind.Decision) && row.State == ReviewState.Decided
                    && row.DecidedAt > review.Review.DecidedAt,
                cancellationToken),
    };

    private async Task<string> NameAsync(Guid personId, CancellationToken cancellationToken) =>
        await db.People.AsNoTracking().Where(row => row.Id == personId).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken) ?? "?";
}
