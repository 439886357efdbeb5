using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Asking;

/// <summary>Says who made what a review is about, and who may approve it where that must be somebody else.</summary>
internal sealed class SecondPeople(HiringDb db)
{
    /// <summary>Says whether somebody made the version under review, where a second person has to approve it.</summary>
    public async Task<bool> IsOwnAsync(Review review, Guid personId, CancellationToken cancellationToken) =>
        review.SecondPerson && await db.Artifacts.AnyAsync(row => row.Id == review.ArtifactVersionId && row.PersonId == personId, cancellationToken);

    /// <summary>Says in words that a second person has to approve, and who can.</summary>
    public async Task<string> SayAsync(Review review, Guid personId, Words words, CancellationToken cancellationToken)
    {
        var names = await NamesAsync(review, personId, cancellationToken);
        return names.Count == 0 ? words["Asking_SelfApprovalNobody"] : words["Asking_SelfApproval", CardText.Escape(words.List(names))];
    }

    /// <summary>Names everybody else who is asked.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(Review review, Guid personId, CancellationToken cancellationToken) => await db.Assignments
        .Where(row => row.ReviewId == review.Id && row.PersonId != personId && row.State != AssignmentState.Released)
        .Join(db.People, row => row.PersonId, person => person.Id, (_, person) => person.Name).Distinct().OrderBy(name => name).ToListAsync(cancellationToken);
}
