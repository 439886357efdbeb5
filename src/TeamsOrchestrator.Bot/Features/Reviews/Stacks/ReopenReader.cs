using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>Says who may let a decision on a candidate be made anew, and what would follow.</summary>
internal sealed class ReopenReader(HiringDb db, RoleBook roles, AskedPeople people)
{
    /// <summary>Says whether a person may: whoever decided on the candidate or made it final, and HR.</summary>
    public async Task<bool> MayAsync(Candidate candidate, Person person, CancellationToken cancellationToken)
    {
        var requisition = await RequisitionAsync(candidate, cancellationToken);
        return (roles.Of(person).HasFlag(Roles.Hr) && !requisition.Confidential) || (await DecidersAsync(candidate, cancellationToken)).Contains(person.Id);
    }

    /// <summary>Names who may.</summary>
    public async Task<string> WhoMayAsync(Candidate candidate, Words words, CancellationToken cancellationToken)
    {
        var names = await NamesAsync(await DecidersAsync(candidate, cancellationToken), cancellationToken);
        return words.List([.. names, .. (await RequisitionAsync(candidate, cancellationToken)).Confidential ? Array.Empty<string>() : ["HR"]]);
    }

    /// <summary>Finds who decided on a candidate in the rounds that are in force.</summary>
    public async Task<IReadOnlyList<Guid>> DecidersAsync(Candidate candidate, CancellationToken cancellationToken) => await db.Reviews
        .Where(review => review.CandidateId == candidate.Id && review.State == ReviewState.Decided && review.Kind != ReviewKind.Message)
        .Join(db.Votes.Where(vote => vote.Decision != DecisionKind.Withdraw), review => new { review.Id, review.Round }, vote => new { Id = vote.ReviewId, vote.Round }, (_, vote) => vote.PersonId)
        .Distinct().ToListAsync(cancellationToken);

    public async Task<ReopenModel> ReadAsync(Candidate candidate, Words words, CancellationToken cancellationToken)
    {
        var requisition = await RequisitionAsync(candidate, cancellationToken);
        var review = await db.Reviews.AsNoTracking().SingleOrDefaultAsync(row => row.CandidateId == candidate.Id && row.Kind == ReviewKind.Candidate, cancellationToken);
        var asked = review is null
            ? []
            : await db.Assignments.Where(row => row.ReviewId == review.Id && row.State != AssignmentState.Released).Select(row => row.PersonId).ToListAsync(cancellationToken);
        var deciders = asked.Count > 0 ? asked : [.. (await people.OfAsync(await people.ManagersAsync(requisition.Id, cancellationToken), requisition.Id, cancellationToken)).Select(item => item.PersonId)];
        return new ReopenModel
        {
            CandidateId = candidate.Id, Round = review?.Round ?? 0, Name = candidate.DisplayName, Code = candidate.Code, Requisition = $"{requisition.Code} {requisition.Title}",
            State = StateWords.Of(candidate, requisition, words), Deciders = await NamesAsync(deciders, cancellationToken), Refusal = Refusal(candidate, requisition, review, words),
        };
    }

    /// <summary>Says why a decision cannot be made anew.</summary>
    public static string? Refusal(Candidate candidate, Requisition requisition, Review? review, Words words) =>
        requisition.HasEnded ? words["Reopen_RequisitionEnded", requisition.Code]
        : candidate.HasLeft ? words["Reopen_Left"]
        : review is not { State: ReviewState.Decided } || candidate.State is not (CandidateState.Proposed or CandidateState.Decided) ? words["Reopen_Undecided"]
        : null;

    private Task<Requisition> RequisitionAsync(Candidate candidate, CancellationToken cancellationToken) =>
        db.Requisitions.AsNoTracking().SingleAsync(row => row.Id == candidate.RequisitionId, cancellationToken);

    private async Task<IReadOnlyList<string>> NamesAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken) =>
        await db.People.AsNoTracking().Where(row => ids.Contains(row.Id)).OrderBy(row => row.Name).Select(row => row.Name).ToListAsync(cancellationToken);
}
