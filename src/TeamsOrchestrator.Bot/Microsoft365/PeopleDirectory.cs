using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Teams.Activities;

namespace TeamsOrchestrator.Bot.Microsoft365;

/// <summary>Everybody whom the bot has met: who installed it, wrote to it or was mentioned to it.</summary>
internal sealed class PeopleDirectory(HiringDb db, WorkQueue queue, KeyFactory ids)
{
    /// <summary>Takes over who wrote from an authenticated activity.</summary>
    /// <returns>The person, or null where the activity names nobody.</returns>
    public async Task<Person?> MeetAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity.UserId is not { } objectId)
        {
            return null;
        }

        var person = await db.People.SingleOrDefaultAsync(row => row.ObjectId == objectId, cancellationToken);
        if (person is null)
        {
            person = new Person { Id = ids.Next(), TenantId = db.Tenant.Id, ObjectId = objectId, Name = activity.From?.Name ?? objectId };
            db.People.Add(person);
        }

        person.Meet(activity.From?.Name, activity.From?.Id, activity.Locale, activity.LocalTimezone);
        person.LearnEmail(activity.From?.Email);
        return person;
    }

    /// <summary>Takes over where an activity came from.</summary>
    /// <returns>The conversation reference, and whether the bot had none for it or could not reach it before.</returns>
    public async Task<(ConversationRef Conversation, bool New)> RememberAsync(Activity activity, string serviceUrl, Person? person, CancellationToken cancellationToken)
    {
        var id = activity.Conversation?.Id ?? string.Empty;
        var conversation = await db.Conversations.SingleOrDefaultAsync(row => row.ConversationId == id, cancellationToken);
        if (conversation is not null)
        {
            var wasUnreachable = conversation.Unreachable;
            conversation.Refresh(serviceUrl, activity.Recipient?.Id ?? conversation.BotId);
            return (conversation, wasUnreachable);
        }

        conversation = Passing(activity, serviceUrl, person);
        db.Conversations.Add(conversation);
        if (conversation.PersonId is { } personId)
        {
            queue.Add(WorkKind.LookUpPerson, personId, conversation.Id.ToString("N"), priority: WorkPriority.Urgent);
        }

        return (conversation, true);
    }

    /// <summary>Says where an activity comes from without taking it over: from a compose box that may be in a chat without the bot.</summary>
    /// <returns>A conversation reference that is not stored.</returns>
    public ConversationRef Passing(Activity activity, string serviceUrl, Person? person) => new()
    {
        Id = ids.Next(), TenantId = db.Tenant.Id, ConversationId = activity.Conversation?.Id ?? string.Empty, Kind = KindOf(activity),
        PersonId = activity.IsPersonal ? person?.Id : null, ServiceUrl = serviceUrl, BotId = activity.Recipient?.Id ?? string.Empty,
    };

    /// <summary>Finds people by mail address, object id or name.</summary>
    /// <param name="text">What somebody wrote.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>An exact match alone, else everybody whose name holds all the words; empty for nobody.</returns>
    public async Task<IReadOnlyList<Person>> FindAsync(string text, CancellationToken cancellationToken)
    {
        var wanted = text.Trim();
        var everybody = await db.People.OrderBy(row => row.Name).ToListAsync(cancellationToken);
        var exact = everybody.Where(person => Same(person.Email, wanted) || Same(person.ObjectId, wanted) || Same(person.Name, wanted)).ToList();
        var words = Parts(wanted);
        return exact.Count > 0 || words.Length == 0 || wanted.Contains('@', StringComparison.Ordinal)
            ? exact
            : [.. everybody.Where(person => words.All(word => Parts(person.Name).Contains(word, StringComparer.OrdinalIgnoreCase)))];
    }

    /// <summary>Finds the people whom a message mentions, the bot itself left out.</summary>
    /// <remarks>Somebody who was never met becomes known by the mention; the bot can reach the person once the person writes or installs it.</remarks>
    public async Task<IReadOnlyList<Person>> MentionedAsync(Activity activity, CancellationToken cancellationToken)
    {
        var found = new List<Person>();
        foreach (var mentioned in activity.Mentions().Select(mention => mention.Mentioned).Where(account => !Same(account.Id, activity.Recipient?.Id)))
        {
            var objectId = mentioned.AadObjectId ?? mentioned.Id;
            if (objectId is null || found.Exists(person => Same(person.ObjectId, objectId)))
            {
                continue;
            }

            var person = await db.People.FirstOrDefaultAsync(row => row.ObjectId == objectId || row.ChannelUserId == mentioned.Id, cancellationToken);
            if (person is null)
            {
                person = new Person { Id = ids.Next(), TenantId = db.Tenant.Id, ObjectId = objectId, Name = mentioned.Name ?? objectId };
                db.People.Add(person);
            }

            person.Meet(name: null, mentioned.Id, locale: null, timeZone: null);
            found.Add(person);
        }

        return found;
    }

    private static bool Same(string? left, string? right) => left is not null && string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static string[] Parts(string name) => name.Split([' ', '-', ',', '.'], StringSplitOptions.RemoveEmptyEntries);

    private static ConversationKind KindOf(Activity activity) => activity.IsPersonal
        ? ConversationKind.Personal
        : string.Equals(activity.Conversation?.ConversationType, ConversationTypes.Channel, StringComparison.OrdinalIgnoreCase) ? ConversationKind.Channel : ConversationKind.GroupChat;
}
