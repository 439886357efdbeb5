using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviewers;

/// <summary>Carries out what somebody says about who decides, from a command or a card alike, after checking who says it.</summary>
internal sealed class PassOnPeople(HiringDb db, PassOnReader reader, Team team, Delegating delegating, Outbox outbox, KeyFactory ids, BotLink link, TimeProvider clock)
{
    public async Task<PassedOn> RunAsync(PassOnOrder order, Actor actor, CancellationToken cancellationToken)
    {
        var words = actor.Words;
        var requisition = order.RequisitionId is { } id ? await reader.FindAsync(id, order.Purpose, actor.Person, cancellationToken) : null;
        if (requisition is null && (order.RequisitionId is not null || order.Purpose != PassOnPurpose.Delegate))
        {
            return new PassedOn(Done: false, words["PassOn_NotYours"]);
        }

        if (requisition is { HasEnded: true })
        {
            return new PassedOn(Done: false, words["PassOn_Ended", requisition.Code]);
        }

        var said = order.Purpose switch
        {
            PassOnPurpose.Reassign => await ReassignAsync(order, requisition!, actor, cancellationToken),
            PassOnPurpose.Add => await AddAsync(order, requisition!, actor, cancellationToken),
            PassOnPurpose.AddFinal => await AddFinalAsync(order, requisition!, actor, cancellationToken),
            PassOnPurpose.HandOver => await HandOverAsync(order, requisition!, actor, cancellationToken),
            _ => await DelegateAsync(order, actor, cancellationToken),
        };
        return said.Done && !await IsReachableAsync(order.Person.Id, cancellationToken) ? said with { Text = $"{said.Text} {Forward(order.Person, words)}" } : said;
    }

    private async Task<PassedOn> ReassignAsync(PassOnOrder order, Requisition requisition, Actor actor, CancellationToken cancellationToken)
    {
        var managers = await db.Managers.Where(row => row.RequisitionId == requisition.Id).Select(row => row.PersonId).ToListAsync(cancellationToken);
        if (order.Replaced is { } replaced && !managers.Contains(replaced.Id))
        {
            return new PassedOn(Done: false, actor.Words["PassOn_NoManagerOfIt", Name(replaced, actor.Words), requisition.Code]);
        }

        var place = order.Replaced is { } one ? [one.Id] : managers;
        if (place.Count == 1 && place[0] == order.Person.Id)
        {
            return new PassedOn(Done: false, actor.Words["PassOn_SameManager", Name(order.Person, actor.Words), requisition.Code]);
        }

        await team.ReplaceAsync(requisition, order.Replaced?.Id, order.Person, actor.Id, cancellationToken);
        return new PassedOn(Done: true, actor.Words["PassOn_Reassigned", requisition.Code, CardText.Escape(requisition.Title), Name(order.Person, actor.Words)]);
    }

    private async Task<PassedOn> AddAsync(PassOnOrder order, Requisition requisition, Actor actor, CancellationToken cancellationToken) =>
        await team.AddAsync(requisition, order.Person, actor.Id, cancellationToken)
            ? new PassedOn(Done: true, actor.Words[
                requisition.Policy == DecisionPolicy.All ? "PassOn_AddedAlone" : "PassOn_Added", requisition.Code, CardText.Escape(requisition.Title), Name(order.Person, actor.Words)])
            : new PassedOn(Done: false, actor.Words["PassOn_SameManager", Name(order.Person, actor.Words), requisition.Code]);

    private async Task<PassedOn> AddFinalAsync(PassOnOrder order, Requisition requisition, Actor actor, CancellationToken cancellationToken)
    {
        await team.AddFinalAsync(requisition, order.Person, actor.Id, cancellationToken);
        return new PassedOn(Done: true, actor.Words["PassOn_AddedFinal", requisition.Code, CardText.Escape(requisition.Title), Name(order.Person, actor.Words)]);
    }

    private async Task<PassedOn> HandOverAsync(PassOnOrder order, Requisition requisition, Actor actor, CancellationToken cancellationToken)
    {
        if (requisition.RecruiterId == order.Person.Id)
        {
            return new PassedOn(Done: false, actor.Words["PassOn_SameRecruiter", Name(order.Person, actor.Words), requisition.Code]);
        }

        if (!reader.MayRecruit(order.Person))
        {
            return new PassedOn(Done: false, actor.Words["PassOn_NoRecruiter", Name(order.Person, actor.Words), requisition.Code]);
        }

        await team.HandOverAsync(requisition, order.Person, actor.Id, cancellationToken);
        await outbox.PostToAsync(
            order.Person.Id,
            NoticeCard.Name(
                $"handed-over:{ids.Next():N}", requisition.Id, "PassOn_HandedOverTo", CardText.Escape(actor.Person.Name), requisition.Code, CardText.Escape(requisition.Title)),
            cancellationToken);
        return new PassedOn(Done: true, actor.Words["PassOn_HandedOver", requisition.Code, CardText.Escape(requisition.Title), Name(order.Person, actor.Words)]);
    }

    private async Task<PassedOn> DelegateAsync(PassOnOrder order, Actor actor, CancellationToken cancellationToken)
    {
        var (person, words) = (order.Person, actor.Words);
        if (person.Id == actor.Id)
        {
            return new PassedOn(Done: false, words["PassOn_Oneself"]);
        }

        if (order.Until < UntilDay.Today(actor.Person, clock))
        {
            return new PassedOn(Done: false, words["PassOn_Past"]);
        }

        var requisitionId = order.RequisitionId ?? Delegation.Everything;
        if (!await delegating.MayStandInAsync(actor.Id, person.Id, requisitionId, cancellationToken))
        {
            return new PassedOn(Done: false, words["PassOn_DecidesAlone", Name(person, words)]);
        }

        var until = order.Until is { } day ? UntilDay.EndOf(day, actor.Person) : (long?)null;
        await delegating.BeginAsync(actor.Person, person, requisitionId, until, cancellationToken);
        var key = $"delegated:{ids.Next():N}";
        var (name, toWords) = (CardText.Escape(actor.Person.Name), Words.For(person.Locale));
        await outbox.PostToAsync(
            person.Id,
            until is { } end ? NoticeCard.Name(key, actor.Id, "PassOn_DelegatedToUntil", name, toWords.Day(end - 1, person.TimeZone)) : NoticeCard.Name(key, actor.Id, "PassOn_DelegatedTo", name),
            cancellationToken);
        return new PassedOn(Done: true, until is { } last
            ? words["PassOn_DelegatedUntil", Name(person, words), words.Day(last - 1, actor.Person.TimeZone)]
            : words["PassOn_Delegated", Name(person, words)]);
    }

    private Task<bool> IsReachableAsync(Guid personId, CancellationToken cancellationToken) =>
        db.Conversations.AnyAsync(row => row.PersonId == personId && row.Kind == ConversationKind.Personal && !row.Unreachable, cancellationToken);

    private string Forward(Person person, Words words) => link.Url is { } url
        ? words["PassOn_ForwardLink", Name(person, words), CardText.Escape(url)]
        : words["PassOn_Forward", Name(person, words)];

    // Who was picked from the organisation and never met has no name yet.
    private static string Name(Person person, Words words) =>
        string.Equals(person.Name, person.ObjectId, StringComparison.Ordinal) ? words["PassOn_Picked"] : CardText.Escape(person.Name);
}
