using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Lets requisitions go on that waited for a manager who was not known or could not be reached.</summary>
internal sealed class Acquaintance(HiringDb db, ChangeManager manager, PeopleDirectory people, WorkQueue queue, Outbox outbox) : IAcquaintance, IReachability
{
    public async Task MetAsync(Person person, CancellationToken cancellationToken)
    {
        var waiting = await db.Requisitions.Where(row => row.UnknownManager != null && row.State == RequisitionState.Intake).ToListAsync(cancellationToken);
        foreach (var requisition in waiting)
        {
            foreach (var name in requisition.UnknownManagers)
            {
                // Where several people fit, the recruiter says who is meant, not whoever comes first.
                if (await people.FindAsync(name, cancellationToken) is [var only] && only.Id == person.Id)
                {
                    await manager.ResolveAsync(requisition, name, person, actor: null, cancellationToken);
                    await TellAsync(requisition, person, cancellationToken);
                }
            }
        }
    }

    public async Task ChangedAsync(ConversationRef conversation, CancellationToken cancellationToken)
    {
        var requisitions = await db.Managers.Where(row => row.PersonId == conversation.PersonId).Select(row => row.RequisitionId).ToListAsync(cancellationToken);
        foreach (var requisition in requisitions)
        {
            outbox.UpdateAll(CardKinds.Progress, requisition, quiet: false);
            queue.Ask(WorkKind.Intake, requisition);
        }
    }

    // Names are not unique in a large organisation: the recruiter reads who it was, and can change it.
    private Task TellAsync(Requisition requisition, Person person, CancellationToken cancellationToken) => outbox.PostToAsync(
        requisition.RecruiterId,
        NoticeCard.Name(
            $"manager-met:{requisition.Id:N}:{person.Id:N}", requisition.Id, "Screen_ManagerMet",
            CardText.Escape(person.Email is { } email ? $"{person.Name} ({email})" : person.Name), requisition.Code, CardText.Escape(requisition.Title)),
        cancellationToken);
}
