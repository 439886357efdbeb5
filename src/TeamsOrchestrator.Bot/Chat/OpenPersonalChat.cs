using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Teams.Connector;

namespace TeamsOrchestrator.Bot.Chat;

/// <summary>Makes the personal chat with somebody for whom something waits: a person who was mentioned but has never written. Where Teams does not allow it, it goes on waiting.</summary>
internal sealed partial class OpenPersonalChat(HiringDb db, UnitOfWork unit, KeyFactory ids, WorkQueue queue, ConnectorClient connector, Greeter greeter, ILogger<OpenPersonalChat> logger)
    : IWorkHandler
{
    public static WorkKind Kind => WorkKind.OpenPersonalChat;

    public async Task RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var person = await db.People.AsNoTracking().SingleAsync(row => row.Id == item.SubjectId, cancellationToken);
        if (person.ChannelUserId is { } userId
            && !await db.Conversations.AnyAsync(row => row.PersonId == person.Id && row.Kind == ConversationKind.Personal, cancellationToken)
            && await ConnectorAsync(cancellationToken) is { } known
            && await CreateAsync(known, userId, cancellationToken) is { } conversationId)
        {
            await RememberAsync(conversationId, known, person.Id, cancellationToken);
        }

        await unit.CommitAsync(item, cancellationToken);
    }

    // Those who wait for the person see that already, and what was to be said waits for the first word.
    public Task GiveUpAsync(WorkItem item, CancellationToken cancellationToken) => Task.CompletedTask;

    // Only an address that came from an authenticated activity of the tenant.
    private Task<ConversationRef?> ConnectorAsync(CancellationToken cancellationToken) => db.Conversations.AsNoTracking()
        .Where(row => !row.Unreachable && row.BotId != string.Empty).OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken);

    private async Task<string?> CreateAsync(ConversationRef known, string userId, CancellationToken cancellationToken)
    {
        try
        {
            return await connector.CreatePersonalConversationAsync(known.ServiceUrl, db.Tenant.Id, known.BotId, userId, cancellationToken);
        }
        catch (ConnectorException exception) when (exception.Fault is ConnectorFault.Throttled or ConnectorFault.Transient)
        {
            throw new WorkDelayedException(exception.RetryAfter);
        }
        catch (ConnectorException exception)
        {
            Log.NotAllowed(logger, exception.Fault);
            return null;
        }
    }

    private async Task RememberAsync(string conversationId, ConversationRef known, Guid personId, CancellationToken cancellationToken)
    {
        if (await db.Conversations.AnyAsync(row => row.ConversationId == conversationId, cancellationToken))
        {
            return; // the person wrote in the same moment
        }

        var conversation = new ConversationRef
        {
            Id = ids.Next(), TenantId = db.Tenant.Id, ConversationId = conversationId, Kind = ConversationKind.Personal, PersonId = personId,
            ServiceUrl = known.ServiceUrl, BotId = known.BotId,
        };
        db.Conversations.Add(conversation);
        queue.Add(WorkKind.LookUpPerson, personId, conversation.Id.ToString("N"), priority: WorkPriority.Urgent);
        await greeter.DeliverWhatWaitedAsync(conversation, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 105, Level = LogLevel.Information, Message = "A personal chat could not be made ({Fault}); what is to be said there waits.")]
        public static partial void NotAllowed(ILogger logger, ConnectorFault fault);
    }
}
