using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Teams.Activities;

namespace TeamsOrchestrator.Bot.Lookup;

/// <summary>Finds the person whom a command names: by a mention, a mail address or a name; "me" is who says it.</summary>
internal sealed partial class NamedPerson(PeopleDirectory people)
{
    private static readonly string[] Me = ["me", "myself", "mich", "mir", "mich selbst"];

    /// <summary>Finds everybody who may be meant.</summary>
    /// <param name="text">What was written for the person.</param>
    /// <param name="call">The command.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>One person where it is clear, several where it is not, none for nobody known.</returns>
    public async Task<IReadOnlyList<Person>> FindAsync(string text, CommandCall call, CancellationToken cancellationToken)
    {
        var name = Plain(text);
        if (name.Length == 0)
        {
            return [];
        }

        if (Me.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            return [call.Actor.Person];
        }

        var known = await people.MentionedAsync(call.Activity, cancellationToken);
        var mentioned = call.Activity.Mentions().Where(mention => Same(Plain(mention.Text), name) || Same(mention.Mentioned.Name, name))
            .Select(mention => known.FirstOrDefault(person => Same(person.ObjectId, mention.Mentioned.AadObjectId ?? mention.Mentioned.Id) || Same(person.ChannelUserId, mention.Mentioned.Id)))
            .OfType<Person>().Distinct().ToList();
        return mentioned.Count == 1 ? mentioned : await people.FindAsync(name, cancellationToken);
    }

    /// <summary>Takes the tags of mentions and what surrounds a name away.</summary>
    public static string Plain(string text) => Patiently.Do(() => Tag().Replace(text, string.Empty)).Trim(' ', '@', '.', ',', ';', '!', '"', '“', '”', '„');

    private static bool Same(string? left, string? right) => left is { Length: > 0 } && string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"<[^>]{0,200}>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tag();
}
