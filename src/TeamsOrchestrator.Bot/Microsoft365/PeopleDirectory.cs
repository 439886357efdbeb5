using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Teams.Activities;
using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.Bot.Microsoft365;

/// <summary>Everybody whom the bot has met: who installed it, wrote to it or was mentioned to it.</summary>
internal sealed class PeopleDirectory(HiringDb db, WorkQueue queue, KeyFactory ids, IOptions<TeamsChannelOptions> channel)
{
    private const int LongestId = 128;
    private const int MostChoices = 50;

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

        var zone = person.TimeZone;
        person.Meet(activity.From?.Name, activity.From?.Id, activity.Locale, activity.LocalTimezone);
        if (zone is not null && !string.Equals(zone, person.TimeZone, StringComparison.Ordinal) && await db.DigestPlans.AnyAsync(row => row.PersonId == person.Id, cancellationToken))
        {
            queue.Ask(WorkKind.Digest, person.Id); // whoever travels gets it at the same time of the day there
        }

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

    /// <summary>Finds who was picked on a card. Somebody picked from the organisation whom the bot never met becomes known by it; what the person is asked waits until the person writes.</summary>
    /// <returns>The person, or null where the bot itself was picked, or nobody has that id.</returns>
    public async Task<Person?> PickedAsync(string objectId, ConversationRef conversation, CancellationToken cancellationToken)
    {
        var person = await db.People.SingleOrDefaultAsync(row => row.ObjectId == objectId, cancellationToken);
        if (person is not null || channel.Value.LocalMode || objectId.Length > LongestId || objectId.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter))
            || Same(objectId, conversation.BotId))
        {
            return person;
        }

        person = new Person { Id = ids.Next(), TenantId = db.Tenant.Id, ObjectId = objectId, Name = objectId };
        db.People.Add(person);
        return person;
    }

    /// <summary>Lists who may be picked where there is no search, those who fit what was written first; where two have one name, with their mail addresses.</summary>
    public async Task<IReadOnlyList<(string Name, string ObjectId)>> ChoicesAsync(IReadOnlyList<Person> first, CancellationToken cancellationToken)
    {
        var others = await db.People.AsNoTracking().Where(row => row.Name != row.ObjectId).OrderBy(row => row.Name).Take(MostChoices).ToListAsync(cancellationToken);
        var people = first.Concat(others).DistinctBy(person => person.Id).Take(MostChoices).ToList();
        var shared = people.GroupBy(person => person.Name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. people.Select(person => (shared.Contains(person.Name) && person.Email is { } email ? $"{person.Name} ({email})" : person.Name, person.ObjectId))];
    }

    private static bool Same(string? left, string? right) => left is not null && string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static string[] Parts(string name) => name.Split([' ', '-', ',', '.'], StringSplitOptions.RemoveEmptyEntries);

    private static ConversationKind KindOf(Activity activity) => activity.IsPersonal
        ? ConversationKind.Personal
        : string.Equals(activity.Conversation?.ConversationType, ConversationTypes.Channel, StringComparison.OrdinalIgnoreCase) ? ConversationKind.Channel : ConversationKind.GroupChat;
}
