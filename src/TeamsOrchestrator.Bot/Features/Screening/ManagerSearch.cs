using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Teams.Activities;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Finds the hiring managers that a command names: a mention, a mail address or a name; "me" is who says it.</summary>
internal sealed partial class ManagerSearch(PeopleDirectory people)
{
    private const int LongestName = 100;

    private static readonly string[] Me = ["me", "myself", "mich", "mir"];
    private static readonly string[] You = ["you", "yourself", "dich", "dir", "the bot", "bot", "den bot"];

    /// <summary>Finds them.</summary>
    public async Task<Finding> FindAsync(ScreenText text, CommandCall call, CancellationToken cancellationToken)
    {
        var mentioned = await MentionedAsync(call.Activity, cancellationToken);
        Finding? unresolved = null;
        foreach (var split in text.Splits)
        {
            // "Manager, Morgan" may be one person, so the whole is tried first.
            var found = await FindAllAsync(split, [split.People], mentioned, call, cancellationToken) is { Unknown.Count: 0, NamesBot: false } one
                ? one
                : await FindAllAsync(split, split.Managers, mentioned, call, cancellationToken);
            if (found is { Unknown.Count: 0, NamesBot: false })
            {
                return found;
            }

            if (found.NamesBot || found.Managers.Count > 0 || found.Ambiguous || split.Managers.All(LooksLikePerson))
            {
                unresolved ??= found;
            }
        }

        return unresolved ?? new Finding(text.Title, DecisionPolicy.Any, [.. mentioned.Select(mention => mention.Person)], [], Ambiguous: false, NamesBot: false);
    }

    private async Task<Finding> FindAllAsync(
        ScreenText.Split split, IReadOnlyList<string> names, IReadOnlyList<(string Text, Person Person)> mentioned, CommandCall call, CancellationToken cancellationToken)
    {
        var (managers, unknown, ambiguous, bot) = (new List<Person>(), new List<string>(), false, false);
        foreach (var name in names.Select(name => name.TrimStart('@')))
        {
            var found = await FindOneAsync(name, mentioned, call, cancellationToken);
            if (found.Count == 1)
            {
                managers.Add(found[0]);
            }
            else if (found.Count == 0 && IsBot(name, call.Activity))
            {
                bot = true;
            }
            else
            {
                unknown.Add(name.Length <= LongestName ? name : name[..LongestName]);
                ambiguous |= found.Count > 1;
            }
        }

        return new Finding(split.Title, split.Policy, [.. managers.Distinct()], unknown, ambiguous, bot);
    }

    private async Task<IReadOnlyList<Person>> FindOneAsync(string name, IReadOnlyList<(string Text, Person Person)> mentioned, CommandCall call, CancellationToken cancellationToken)
    {
        if (Me.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            return [call.Actor.Person];
        }

        var mention = mentioned.Where(item => Same(item.Text, name) || Same(item.Person.Name, name)).Select(item => item.Person).Distinct().ToList();
        var mail = Patiently.Do(() => Mail().Match(name)); // "Morgan Manager <morgan@contoso.com>"
        return mention.Count == 1 ? mention : await people.FindAsync(mail.Success ? mail.Groups["mail"].Value : name, cancellationToken);
    }

    private async Task<IReadOnlyList<(string Text, Person Person)>> MentionedAsync(Activity activity, CancellationToken cancellationToken)
    {
        var known = await people.MentionedAsync(activity, cancellationToken);
        return [.. activity.Mentions()
            .Select(mention => (Text: Patiently.Do(() => Tag().Replace(mention.Text, string.Empty)).TrimStart('@').Trim(), Person: known.FirstOrDefault(person => IsMeant(person, mention.Mentioned))))
            .Where(item => item.Person is not null).Select(item => (item.Text, item.Person!))];
    }

    private static bool IsMeant(Person person, ChannelAccount account) =>
        Same(person.ObjectId, account.AadObjectId ?? account.Id) || Same(person.ChannelUserId, account.Id);

    private static bool IsBot(string name, Activity activity) =>
        You.Contains(name, StringComparer.OrdinalIgnoreCase) || Same(name, activity.Recipient?.Name) || Same(name, activity.Recipient?.Id);

    private static bool Same(string? left, string? right) => left is { Length: > 0 } && string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    // "for Europe" belongs to the title; "for Nobody Known" is somebody to ask about.
    private static bool LooksLikePerson(string name) => name.Contains('@', StringComparison.Ordinal)
        || (name.Length <= LongestName && Patiently.Do(() => PersonName().IsMatch(name)));

    [GeneratedRegex(@"^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+(?:(?:von|vom|van|zu|zur|de|der|den|del|della|di|da|dos|du|la|le|ter|ten|bin|ibn|al|el)\s+)*\p{Lu}[\p{L}\p{M}.'’-]*){1,4}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PersonName();

    [GeneratedRegex(@"^[^<>@]*[<(]\s*(?<mail>[^\s<>""(),;:]+@[^\s<>""(),;:]+)\s*[>)]$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mail();

    [GeneratedRegex(@"<[^>]{0,200}>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tag();

    /// <summary>What was found.</summary>
    /// <param name="Title">The title that is left.</param>
    /// <param name="Policy">How several managers decide.</param>
    /// <param name="Managers">The managers who are clear.</param>
    /// <param name="Unknown">What was written for managers who are not known or not clear; they have to be asked for.</param>
    /// <param name="Ambiguous">Whether several people fit one of the names.</param>
    /// <param name="NamesBot">Whether the bot itself was named.</param>
    internal sealed record Finding(string Title, DecisionPolicy Policy, IReadOnlyList<Person> Managers, IReadOnlyList<string> Unknown, bool Ambiguous, bool NamesBot);
}
