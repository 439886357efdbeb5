using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Hiring.People;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Finds the hiring managers that a command names: a mention, a mail address or a name; "me" is who says it.</summary>
internal sealed class ManagerSearch(PeopleDirectory people)
{
    private static readonly string[] Me = ["me", "myself", "mich"];

    public async Task<Finding> FindAsync(ScreenText text, CommandCall call, CancellationToken cancellationToken)
    {
        var mentioned = await people.MentionedAsync(call.Activity, cancellationToken);
        ScreenText.Split? unresolved = null;
        foreach (var split in text.Splits.Where(split => split.Managers.Count > 0))
        {
            var found = await FindAllAsync(split, mentioned, call.Actor, cancellationToken);
            if (found.TrueForAll(matches => matches.Count == 1))
            {
                return new Finding(split, [.. found.Select(matches => matches[0]).Distinct()], Unknown: null);
            }

            // "Head of Sales for Europe for Nobody Known": the last part that looks like a person is remembered.
            unresolved ??= split;
        }

        var whole = text.Splits[^1];
        return mentioned.Count > 0
            ? new Finding(whole, mentioned, Unknown: null)
            : new Finding(unresolved ?? whole, [], unresolved is null ? null : string.Join(", ", unresolved.Managers));
    }

    private async Task<List<IReadOnlyList<Person>>> FindAllAsync(
        ScreenText.Split split, IReadOnlyList<Person> mentioned, Actor actor, CancellationToken cancellationToken)
    {
        var found = new List<IReadOnlyList<Person>>();
        foreach (var name in split.Managers)
        {
            found.Add(Me.Contains(name, StringComparer.OrdinalIgnoreCase)
                ? [actor.Person]
                : mentioned.Where(person => string.Equals(person.Name, name.TrimStart('@'), StringComparison.OrdinalIgnoreCase)).ToList() is { Count: 1 } exact
                    ? exact
                    : await people.FindAsync(name.TrimStart('@'), cancellationToken));
        }

        return found;
    }

    /// <summary>What was found.</summary>
    /// <param name="Split">How the text was read.</param>
    /// <param name="Managers">The managers; empty where they have to be asked for.</param>
    /// <param name="Unknown">What was written for a manager who is not known or not clear, or null.</param>
    internal sealed record Finding(ScreenText.Split Split, IReadOnlyList<Person> Managers, string? Unknown);
}
