using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Screening.NewRequisitions;

/// <summary>Finds the hiring managers of an intake card: who was picked, and whoever the names fit. A pick says which of several people with one name is meant.</summary>
internal sealed class IntakePeople(PeopleDirectory people)
{
    private static readonly string[] Me = ["me", "myself", "mich", "ich", "mir"];

    /// <summary>Finds them.</summary>
    /// <returns>The managers, how they decide together, and what is wrong with what was entered.</returns>
    public async Task<(IReadOnlyList<Person> Managers, DecisionPolicy Policy, IntakeFault? Fault)> FindAsync(IntakeEntry entry, Actor actor, CancellationToken cancellationToken)
    {
        var words = actor.Words;
        var picked = entry.Picked is null ? null : await people.PickedAsync(entry.Picked, actor.Conversation, cancellationToken);
        if (entry.Picked is not null && picked is null)
        {
            return ([], DecisionPolicy.Any, new IntakeFault(IntakeInputs.Picked, words["Intake_PickedUnknown"]));
        }

        // As in "screen … for …": "A and B", "both A and B", "Manager, Morgan" for one person.
        var said = entry.Managers is { } names ? ScreenText.Read($"- for {names}").Splits : [];
        var found = said.Count == 0 ? [] : await FindAllAsync([said[^1].People], actor, cancellationToken);
        if (said.Count > 0 && found[0].Matches.Count == 0)
        {
            found = await FindAllAsync(said[^1].Managers, actor, cancellationToken);
        }

        var unclear = found.Where(item => item.Matches.Count != 1).ToList();
        if (unclear is [var only] && picked is not null && (only.Matches.Count == 0 || only.Matches.Any(person => person.Id == picked.Id)))
        {
            unclear.Clear(); // the pick answers who was meant
        }

        var managers = found.Where(item => item.Matches.Count == 1).Select(item => item.Matches[0]).Concat(picked is null ? [] : [picked]).DistinctBy(person => person.Id).ToList();
        return (managers, said.Count > 0 ? said[^1].Policy : DecisionPolicy.Any, unclear.Count > 0 ? Fault(unclear[0], words)
            : managers.Count == 0 ? new IntakeFault(IntakeInputs.Picked, words["Intake_ManagerMissing"]) : null);
    }

    /// <summary>Lists who may be picked, those first who fit what was written.</summary>
    public async Task<IReadOnlyList<(string Name, string ObjectId)>> ChoicesAsync(IntakeEntry entry, CancellationToken cancellationToken) =>
        await people.ChoicesAsync(entry.Managers is { } names ? await people.FindAsync(names, cancellationToken) : [], cancellationToken);

    private async Task<List<(string Name, IReadOnlyList<Person> Matches)>> FindAllAsync(IReadOnlyList<string> names, Actor actor, CancellationToken cancellationToken)
    {
        var found = new List<(string, IReadOnlyList<Person>)>();
        foreach (var name in names.Select(name => name.TrimStart('@')))
        {
            found.Add((name, Me.Contains(name, StringComparer.OrdinalIgnoreCase) ? [actor.Person] : await people.FindAsync(name, cancellationToken)));
        }

        return found;
    }

    private static IntakeFault Fault((string Name, IReadOnlyList<Person> Matches) unclear, Words words) => new(
        IntakeInputs.Managers,
        unclear.Matches.Count == 0
            ? words["Intake_ManagerUnknown", CardText.Escape(unclear.Name)]
            : words["Intake_ManagerAmbiguous", CardText.Escape(unclear.Name), CardText.Escape(words.List([.. unclear.Matches.Select(person => person.Email ?? person.Name)]))]);
}
