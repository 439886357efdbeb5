using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>Reads what the faces of a stack show.</summary>
internal sealed class ReadStackFaces(HiringDb db, AskedPeople people, ReviewCases cases, ReadQuestions questions, ReadVotes votes, ArtifactStore artifacts, DossierReader dossiers, RoleBook roles, TimeProvider clock, DigestOffer offer)
{
    public async Task<StackOverviewModel> OverviewAsync(StackContents contents, Person reader, Words words, CancellationToken cancellationToken)
    {
        var (requisition, stack, members) = (contents.Requisition, contents.Stack, contents.Members);
        return new StackOverviewModel
        {
            OffersDigest = await offer.IsForAsync(reader, CardKinds.Stack, requisition.Id, cancellationToken),
            StackId = stack.Id, RequisitionId = requisition.Id, StandsInFor = await StandsInForAsync(members, cancellationToken), Code = requisition.Code, Title = requisition.Title, AskedBy = await NameAsync(requisition.RecruiterId, cancellationToken),
            AskedOneself = requisition.RecruiterId == stack.PersonId, Others = await OthersAsync(contents, cancellationToken), How = How(members.FirstOrDefault(member => member.Waiting) ?? (members.Count > 0 ? members[0] : null)),
            Due = Due(members.Where(member => member.Waiting), reader, words),
            Counts = members.GroupBy(member => member.Group).ToDictionary(group => group.Key, group => group.Count()),
            Decided = members.Count(member => !member.Waiting && !member.IsReadAgain), Waiting = members.Count(member => member.Waiting),
            OnHold = members.Count(member => member is { Waiting: true, OnHold: true }),
            ReadAgain = members.Count(member => member.IsReadAgain), IsDone = contents.IsDone,
            GoOn = members.Count(member => member.Candidate.Outcome == Outcome.Advance),
            NotTakenFurther = members.Count(member => member.Candidate.Outcome == Outcome.NotTakenFurther),
            FinalByHr = IsFinalByHr(contents), Interviews = contents.Requisition.Interviews, Last = await LastAsync(contents, cancellationToken),
        };
    }

    public async Task<StackPersonModel> PersonAsync(StackContents contents, StackMember member, Person reader, Words words, CancellationToken cancellationToken)
    {
        var dossier = await dossiers.ReadAsync(member.Candidate, cancellationToken);
        var (place, of) = contents.PlaceOf(member);
        var sentBack = await SentBackAsync(member, reader.Id, cancellationToken);
        return new StackPersonModel
        {
            AskedBy = await NameAsync(contents.Requisition.RecruiterId, cancellationToken), AskedOneself = contents.Requisition.RecruiterId == contents.Stack.PersonId,
            Others = await OthersAsync(contents, cancellationToken), How = How(member), VotesSoFar = await votes.ReadAsync(member.Review, reader.Id, cancellationToken),
            StackId = contents.Stack.Id, RequisitionId = contents.Requisition.Id, StandsInFor = await StandsInForAsync([member], cancellationToken),
            ReviewId = member.Review.Id, Round = member.Review.Round, ArtifactId = member.Review.ArtifactVersionId, Dossier = dossier,
            Place = place, Of = of, FromSignOff = StackOrder.IsForSignOff(member.ToEntry()), OnHold = member.OnHold,
            MayRevise = await db.Artifacts.AnyAsync(row => row.CandidateId == member.Candidate.Id && row.Kind == ArtifactKind.CvText, cancellationToken) && member.Candidate.Fault is null,
            MadeBy = dossier.Version is { } version
                ? DecisionWords.MadeBy(version, dossier.AgentVersion, version.PersonId is { } maker ? await NameAsync(maker, cancellationToken) : null, words)
                : null,
            NoMoreRevisions = await cases.RevisionsLeftAsync(member.Review, cancellationToken) == 0, Questions = await questions.ReadAsync(member.Review.Id, reader, words, cancellationToken),
            FinalByHr = IsFinalByHr(contents), Interviews = contents.Requisition.Interviews, Due = Due([member], reader, words),
            Answer = await artifacts.ReadAsync(await artifacts.FindAsync(member.Review.AnswerId, cancellationToken), ArtifactJson.Default.RevisionAnswer, cancellationToken),
            SentBackBy = sentBack is null ? null : await NameAsync(sentBack.PersonId, cancellationToken), SentBackBecause = sentBack?.Reason, Reopened = sentBack?.Decision == DecisionKind.Withdraw,
            Last = await LastAsync(contents, cancellationToken),
        };
    }

    public async Task<StackDecidedModel> DecidedAsync(StackContents contents, StackMember member, Person reader, Words words, CancellationToken cancellationToken)
    {
        var model = new StackDecidedModel
        {
            StackId = contents.Stack.Id, ReviewId = member.Review.Id, Round = member.Review.Round, Code = contents.Requisition.Code, Name = member.DisplayName,
            Left = member.Candidate.HasLeft ? member.Candidate.State : null,
        };
        var cast = await db.Votes.AsNoTracking().Where(row => row.ReviewId == member.Review.Id && row.Round == member.Review.Round).ToListAsync(cancellationToken);
        var own = cast.Find(vote => vote.PersonId == reader.Id && vote.Decision != DecisionKind.Withdraw);
        var known = own ?? (member.Review.State == ReviewState.Decided ? cast.Find(vote => vote.PersonId == member.Review.DecidedBy) : null);
        return known is null || member.Candidate.HasLeft
            ? model
            : model with
            {
                Decision = known.Decision, IsOwn = own is not null, DecidedBy = await NameAsync(known.PersonId, cancellationToken),
                When = words.When(known.At, reader.TimeZone), Reason = known.Reason, MayUndo = own is not null && member.Candidate.State != CandidateState.Decided,
            };
    }

    public async Task<SignOffModel> SignOffAsync(StackContents contents, IReadOnlyList<StackEntry> page, Person reader, Words words, CancellationToken cancellationToken)
    {
        var drawn = StackOrder.Draw(page);
        var rows = new List<SignOffPerson>();
        foreach (var member in page.Select(entry => contents.Find(entry.ReviewId)!))
        {
            var dossier = await dossiers.ReadAsync(member.Candidate, cancellationToken);
            var reason = StackPerson.ReasonFor(dossier, words);
            rows.Add(new SignOffPerson(
                new SignOffRow(member.Review.Id, member.Review.Round, member.Review.ArtifactVersionId), member.DisplayName, member.Candidate.Code,
                reason ?? string.Empty, Ticked: false) { ReasonIsOpen = reason is null });
        }

        return new SignOffModel
        {
            StackId = contents.Stack.Id, RequisitionId = contents.Requisition.Id, Code = contents.Requisition.Code, Title = contents.Requisition.Title, Rows = rows,
            Waiting = contents.Members.Count(member => member.Waiting && StackOrder.IsForSignOff(member.ToEntry())),
            Due = Due(page.Select(entry => contents.Find(entry.ReviewId)!), reader, words),
            Drawn = contents.Stack.Opened.Contains(drawn.ReviewId) ? null : rows.First(row => row.Row.ReviewId == drawn.ReviewId),
            Last = await LastAsync(contents, cancellationToken),
        };
    }

    private static HowDecided How(StackMember? member) => member is null ? new HowDecided(ReviewPolicy.Any) : HowDecided.Of(member.Review);

    // HR is not named in a confidential requisition, so the recruiter has the last word there.
    private bool IsFinalByHr(StackContents contents) => roles.HasHr && !contents.Requisition.Confidential;

    private string? Due(IEnumerable<StackMember> members, Person reader, Words words) =>
        members.MinBy(member => member.Review.DueAt)?.Review is { } first ? words.Due(first.DueAt, clock.GetUtcNow().ToUnixTimeMilliseconds(), reader.TimeZone, first.ExpiredAt) : null;

    private async Task<LastDecision?> LastAsync(StackContents contents, CancellationToken cancellationToken)
    {
        if (contents.Find(contents.Stack.LastDecidedReviewId) is not { } member || member.Waiting || member.Candidate.HasEnded)
        {
            return null;
        }

        var (reviewId, round, person) = (member.Review.Id, member.Review.Round, contents.Stack.PersonId);
        var vote = await db.Votes.AsNoTracking()
            .SingleOrDefaultAsync(row => row.ReviewId == reviewId && row.Round == round && row.PersonId == person && row.Decision != DecisionKind.Withdraw, cancellationToken);
        return vote is null ? null : new LastDecision(reviewId, round, member.DisplayName, vote.Decision, member.Review.State == ReviewState.Open);
    }

    /// <summary>Finds the vote by which somebody else sent the person back here: HR took the decision back, or the final review did not agree with it.</summary>
    private async Task<Vote?> SentBackAsync(StackMember member, Guid readerId, CancellationToken cancellationToken)
    {
        var (reviewId, before, candidateId) = (member.Review.Id, member.Review.Round - 1, member.Candidate.Id);
        var earlier = await db.Votes.AsNoTracking().Where(row => row.ReviewId == reviewId && row.Round == before).ToListAsync(cancellationToken);
        if (earlier.Count == 0 || earlier.Exists(vote => vote.Decision is DecisionKind.Revise or DecisionKind.Withdraw))
        {
            return earlier.Find(vote => vote.Decision == DecisionKind.Withdraw && (vote.PersonId != readerId || vote.Reason is not null));
        }

        return await db.Reviews.AsNoTracking()
            .Where(row => row.CandidateId == candidateId && row.Kind == ReviewKind.Final && row.State == ReviewState.Decided
                && (row.Decision == DecisionKind.Reject || row.Decision == DecisionKind.Revise))
            .Join(db.Votes.Where(row => row.Decision != DecisionKind.Withdraw), review => new { review.Id, review.Round }, vote => new { Id = vote.ReviewId, vote.Round }, (_, vote) => vote)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Names the others who are asked here, hiring managers first, in the order in which they were named.</summary>
    private async Task<IReadOnlyList<string>> OthersAsync(StackContents contents, CancellationToken cancellationToken)
    {
        var others = (await people.OfStacksAsync(contents.Requisition.Id, cancellationToken)).Where(person => person != contents.Stack.PersonId).ToList();
        var managers = await people.ManagersAsync(contents.Requisition.Id, cancellationToken);
        var names = await db.People.AsNoTracking().Where(row => others.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
        return [.. others.Where(names.ContainsKey).OrderBy(id => managers.Contains(id) ? managers.ToList().IndexOf(id) : int.MaxValue)
            .ThenBy(id => names[id], StringComparer.Ordinal).Select(id => names[id])];
    }

    private async Task<string?> StandsInForAsync(IReadOnlyList<StackMember> members, CancellationToken cancellationToken) =>
        members.Where(member => member.Waiting).Select(member => member.Assignment?.DelegatedFrom).FirstOrDefault(from => from is not null) is { } away
            ? await NameAsync(away, cancellationToken)
            : null;

    private async Task<string> NameAsync(Guid personId, CancellationToken cancellationToken) =>
        await db.People.Where(row => row.Id == personId).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken) ?? "?";
}
