using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviewers;

/// <summary>Ends delegations because the person says so, and tells those who decided meanwhile.</summary>
internal sealed class EndDelegations(HiringDb db, Delegating delegating, Outbox outbox, KeyFactory ids)
{
    /// <returns>Whether there was one.</returns>
    public async Task<bool> RunAsync(Person person, Func<Delegation, bool> which, CancellationToken cancellationToken)
    {
        var ended = await delegating.EndAsync(person.Id, which, AuditActor.Person(person.Id), cancellationToken);
        await TellAsync(person, ended, cancellationToken);
        return ended.Count > 0;
    }

    /// <summary>Tells those who decided meanwhile.</summary>
    public async Task TellAsync(Person person, IReadOnlyList<Delegation> ended, CancellationToken cancellationToken)
    {
        foreach (var delegateId in ended.Select(delegation => delegation.DelegateId).Distinct())
        {
            if (await db.Conversations.AnyAsync(row => row.PersonId == delegateId, cancellationToken))
            {
                await outbox.PostToAsync(delegateId, NoticeCard.Name($"delegation-ended:{ids.Next():N}", person.Id, "PassOn_EndedFor", CardText.Escape(person.Name)), cancellationToken);
            }
        }
    }
}
