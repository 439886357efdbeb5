using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Teams.Connector;

namespace TeamsOrchestrator.Bot.Microsoft365;

/// <summary>Asks the connector's member list for a person's name and mail address, and lets those who waited for the person know.</summary>
internal sealed partial class LookUpPerson(
    HiringDb db, UnitOfWork unit, ConnectorClient connector, ConnectorPace pace, IEnumerable<IAcquaintance> acquaintances, ILogger<LookUpPerson> logger) : IWorkHandler
{
    public static WorkKind Kind => WorkKind.LookUpPerson;

    public async Task RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var person = await db.People.SingleAsync(row => row.Id == item.SubjectId, cancellationToken);
        var chat = await db.Conversations.AsNoTracking()
            .Where(row => row.PersonId == person.Id && row.Kind == ConversationKind.Personal)
            .OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken);
        if (chat is not null && person.ChannelUserId is { } userId)
        {
            if (pace.Take(chat.TenantId, chat.ConversationId, ConnectorOperation.Read) is var wait && wait > TimeSpan.Zero)
            {
                throw new WorkDelayedException(wait);
            }

            try
            {
                var member = await connector.GetMemberAsync(chat.ServiceUrl, chat.ConversationId, userId, cancellationToken);
                person.Meet(member?.Name, channelUserId: null, locale: null, timeZone: null);
                person.LearnEmail(member?.Email ?? member?.UserPrincipalName);
            }
            catch (ConnectorException exception) when (exception.Fault is ConnectorFault.Throttled or ConnectorFault.Transient)
            {
                throw new WorkDelayedException(exception.RetryAfter);
            }
            catch (ConnectorException exception)
            {
                // Without a mail address the person is known by name and object id all the same.
                Log.NotFound(logger, exception.Fault);
            }
        }

        foreach (var acquaintance in acquaintances)
        {
            await acquaintance.MetAsync(person, cancellationToken);
        }

        await unit.CommitAsync(item, cancellationToken);
    }

    public async Task GiveUpAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var person = await db.People.SingleAsync(row => row.Id == item.SubjectId, cancellationToken);
        foreach (var acquaintance in acquaintances)
        {
            await acquaintance.MetAsync(person, cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 700, Level = LogLevel.Warning, Message = "Somebody's member entry could not be read ({Fault}); the mail address stays unknown.")]
        public static partial void NotFound(ILogger logger, ConnectorFault fault);
    }
}
