using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents.JobDescriptions;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reviews.JobDescriptions;

/// <summary>Reads what a review of a job description shows to one reader.</summary>
internal sealed class ReadJobReview(HiringDb db, ArtifactStore artifacts, ReviewCases cases, RoleBook roles, DelegatedCard delegated, ReadQuestions questions, ReadVotes votes, DigestOffer offer)
{
    /// <summary>Renders the face that a card of a round has now.</summary>
    /// <returns>The card, or null for who may not see it.</returns>
    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        if (request.Reader is not { } reader || request.Audience != ConversationKind.Personal || !TryParse(request.Name.Parameters, out var reviewId, out var round)
            || await cases.LookAsync(reviewId, cancellationToken) is not { } review)
        {
            return null;
        }

        var requisition = await db.Requisitions.AsNoTracking().SingleAsync(row => row.Id == review.Review.RequisitionId, cancellationToken);
        var words = request.Words;
        if (!MaySee(review, requisition, reader))
        {
            if (review.Review.State == ReviewState.Open && !requisition.HasEnded && await delegated.FindAsync(reader, requisition, words, cancellationToken) is { } card)
            {
                return card;
            }

            return review.Assignments.Any(item => item.PersonId == reader.Id)
                ? JobReviewCard.BuildLine(words["JobReview_SomebodyElse", requisition.Code, CardText(requisition.Title)], requisition.Code, words)
                : null;
        }

        if (review.Review.Round != round)
        {
            return JobReviewCard.BuildLine(await OlderRoundAsync(review.Review, requisition, round, request, cancellationToken), requisition.Code, words);
        }

        if (review.Review.State == ReviewState.Open && !requisition.HasEnded)
        {
            return JobReviewCard.Build(await OpenAsync(review, requisition, reader, words, cancellationToken), words);
        }

        return review.Review.State == ReviewState.Decided
            ? JobReviewCard.Build(await DecidedAsync(review.Review, requisition, reader, words, cancellationToken), words)
            : JobReviewCard.BuildLine(words["JobReview_NotNeeded", requisition.Code, CardText(requisition.Title)], requisition.Code, words);
    }

    private static bool TryParse(string? parameters, out Guid reviewId, out int round)
    {
        (reviewId, round) = (Guid.Empty, 0);
        return parameters?.Split(':') is [var id, var number]
            && Guid.TryParseExact(id, "N", out reviewId)
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out round);
    }

    private static string CardText(string text) => Teams.Cards.CardText.Escape(text);

    private bool MaySee(ReviewCase review, Requisition requisition, Person reader) =>
        review.IsAsked(reader.Id) || requisition.RecruiterId == reader.Id || (!requisition.Confidential && IsHr(reader));

    private bool IsHr(Person person) => roles.Of(person).HasFlag(Roles.Hr);

    private async Task<JobReviewModel> OpenAsync(ReviewCase review, Requisition requisition, Person reader, Words words, CancellationToken cancellationToken)
    {
        var version = await artifacts.FindAsync(review.Review.ArtifactVersionId, cancellationToken);
        var draft = await artifacts.ReadAsync(version, ArtifactJson.Default.JobDescriptionDraft, cancellationToken);
        var said = await artifacts.ReadAsync(await artifacts.FindAsync(review.Review.AnswerId, cancellationToken), ArtifactJson.Default.RevisionAnswer, cancellationToken);
        var isRework = review.Review.Kind == ReviewKind.JobRework;
        var rejection = !isRework ? null : await db.Reviews.AsNoTracking()
            .SingleOrDefaultAsync(row => row.InstanceId == review.Review.InstanceId && row.Kind == ReviewKind.JobDescription && row.Decision == DecisionKind.Reject, cancellationToken);
        var others = new List<string>();
        foreach (var other in review.Assignments.Where(item => item.PersonId != reader.Id && item.State != AssignmentState.Released))
        {
            others.Add(await NameAsync(other.PersonId, cancellationToken));
        }

        return new JobReviewModel
        {
            ReviewId = review.Review.Id, Round = review.Review.Round, ArtifactId = review.Review.ArtifactVersionId, IsRework = isRework,
            Code = requisition.Code, Title = requisition.Title, AskedBy = await NameAsync(requisition.RecruiterId, cancellationToken),
            AskedOneself = requisition.RecruiterId == reader.Id, Others = others, Due = words.Due(review.Review.DueAt, cases.Now, reader.TimeZone, review.Review.ExpiredAt), VersionNumber = version?.Number ?? 0,
            MadeBy = await MadeByAsync(version, words, cancellationToken),
            Draft = draft, ByAgent = version?.PersonId is null, Findings = draft is null ? [] : JobCheck.Find(draft, words.Culture), Changes = said is { Changed: false } ? [] : await SinceBeforeAsync(review.Review, version, draft, cancellationToken),
            Answer = said,
            RejectedBy = rejection?.DecidedBy is { } rejecter ? await NameAsync(rejecter, cancellationToken) : null,
            RejectedBecause = rejection?.Reason, MayDecide = review.WaitsFor(reader.Id), RequisitionId = requisition.Id,
            How = HowDecided.Of(review.Review), VotesSoFar = await votes.ReadAsync(review.Review, reader.Id, cancellationToken),
            NoMoreRevisions = await cases.RevisionsLeftAsync(review.Review, cancellationToken) == 0, Questions = await questions.ReadAsync(review.Review.Id, reader, words, cancellationToken),
            OffersDigest = await offer.IsForAsync(reader, CardKinds.JobReview, requisition.Id, cancellationToken),
            StandsInFor = review.StandsInFor(reader.Id) is { } away ? await NameAsync(away, cancellationToken) : null,
        };
    }

    private async Task<string> MadeByAsync(ArtifactVersion? version, Words words, CancellationToken cancellationToken)
    {
        if (version?.PersonId is not { } personId)
        {
            return DecisionWords.MadeBy(version, agents: null, personName: null, words);
        }

        return DecisionWords.MadeBy(version, await AgentsAsync(version, cancellationToken), await NameAsync(personId, cancellationToken), words);
    }

    private async Task<JobDecidedModel> DecidedAsync(Review review, Requisition requisition, Person reader, Words words, CancellationToken cancellationToken) => new()
    {
        ReviewId = review.Id, Round = review.Round, ArtifactId = review.ArtifactVersionId, Code = requisition.Code, Title = requisition.Title,
        IsRework = review.Kind == ReviewKind.JobRework, Decision = review.Decision!.Value, DecidedBy = await NameAsync(review.DecidedBy!.Value, cancellationToken),
        When = words.When(review.DecidedAt!.Value, reader.TimeZone), Reason = review.Reason, Changes = await ChangesAsync(review, cancellationToken),
        MayUndo = (review.DecidedBy == reader.Id || IsHr(reader)) && (!requisition.HasEnded || review.Decision == DecisionKind.Reject),
    };

    /// <summary>Compares what is asked about with the version before it, from the second on.</summary>
    private async Task<IReadOnlyList<LineChange>> SinceBeforeAsync(Review review, ArtifactVersion? version, JobDescriptionDraft? draft, CancellationToken cancellationToken)
    {
        var before = version is null || (review.Round == 1 && review.Kind == ReviewKind.JobDescription) ? null : await BeforeAsync(version, cancellationToken);
        var text = await artifacts.ReadAsync(before, ArtifactJson.Default.JobDescriptionDraft, cancellationToken);
        return text is null || draft is null ? [] : JobChanges.Of(text.Text, draft.Text);
    }

    /// <summary>Compares what was saved with what was there before.</summary>
    private async Task<IReadOnlyList<LineChange>> ChangesAsync(Review review, CancellationToken cancellationToken)
    {
        var version = review.Decision == DecisionKind.Edit ? await artifacts.FindAsync(review.ArtifactVersionId, cancellationToken) : null;
        var (before, after) = (
            await artifacts.ReadAsync(version is null ? null : await BeforeAsync(version, cancellationToken), ArtifactJson.Default.JobDescriptionDraft, cancellationToken),
            await artifacts.ReadAsync(version, ArtifactJson.Default.JobDescriptionDraft, cancellationToken));
        return before is null || after is null ? [] : JobChanges.Of(before.Text, after.Text);
    }

    private Task<ArtifactVersion?> BeforeAsync(ArtifactVersion version, CancellationToken cancellationToken) => db.Artifacts.AsNoTracking()
        .Where(row => row.RequisitionId == version.RequisitionId && row.CandidateId == null && row.Kind == ArtifactKind.JobDescription && row.Number < version.Number)
        .OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellationToken);

    private Task<ArtifactVersion?> AgentsAsync(ArtifactVersion version, CancellationToken cancellationToken) => db.Artifacts.AsNoTracking()
        .Where(row => row.RequisitionId == version.RequisitionId && row.CandidateId == null && row.Kind == ArtifactKind.JobDescription && row.Agent != null && row.Number < version.Number)
        .OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellationToken);

    private async Task<string> OlderRoundAsync(Review review, Requisition requisition, int round, CardRequest request, CancellationToken cancellationToken)
    {
        var vote = await db.Votes.AsNoTracking().Where(row => row.ReviewId == review.Id && row.Round == round && row.Decision != DecisionKind.Withdraw)
            .OrderByDescending(row => row.At).FirstOrDefaultAsync(cancellationToken);
        var heading = request.Words["JobReview_Heading", requisition.Code, CardText(requisition.Title)];
        var said = vote is null
            ? string.Empty
            : request.Words[
                $"JobReview_{(review.Kind == ReviewKind.JobRework ? "Rework" : string.Empty)}Said{vote.Decision}",
                CardText(await NameAsync(vote.PersonId, cancellationToken)), request.Words.When(vote.At, request.Reader?.TimeZone)] + " ";
        return $"{heading}: {said}{request.Words["JobReview_AskedAnew"]}";
    }

    private async Task<string> NameAsync(Guid personId, CancellationToken cancellationToken) =>
        await db.People.Where(row => row.Id == personId).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken) ?? "?";
}
