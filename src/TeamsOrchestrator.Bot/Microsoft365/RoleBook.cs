using Microsoft.Extensions.Options;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.Bot.Microsoft365;

/// <summary>Says which roles a person has, from the settings.</summary>
internal sealed class RoleBook
{
    private static readonly char[] Separators = [',', ';', '\n'];

    private readonly HashSet<string> recruiters;
    private readonly HashSet<string> hr;
    private readonly HashSet<string> admins;
    private readonly bool everyoneRecruits;

    public RoleBook(IOptions<RolesOptions> roles, IOptions<TeamsChannelOptions> channel)
    {
        recruiters = Split(roles.Value.Recruiters);
        hr = Split(roles.Value.Hr);
        admins = Split(roles.Value.Admins);
        everyoneRecruits = recruiters.Count == 0 && channel.Value.LocalMode;
    }

    /// <summary>Gets who is listed as recruiter.</summary>
    public IReadOnlyCollection<string> Recruiters => recruiters;

    /// <summary>Gets who is listed as HR.</summary>
    public IReadOnlyCollection<string> Hr => hr;

    /// <summary>Gets who is listed as looking after prompts.</summary>
    public IReadOnlyCollection<string> Admins => admins;

    /// <summary>Gets a value indicating whether anybody is listed as HR. If nobody is, the recruiter makes decisions final.</summary>
    public bool HasHr => hr.Count > 0;

    /// <summary>Gets a value indicating whether anybody may change prompts and workflows.</summary>
    public bool HasAdmins => admins.Count > 0;

    /// <summary>Gets a value indicating whether anybody may start screenings.</summary>
    public bool HasRecruiters => everyoneRecruits || recruiters.Count > 0;

    public Roles Of(Person person) =>
        (everyoneRecruits || Lists(recruiters, person) ? Roles.Recruiter : Roles.None)
        | (Lists(hr, person) ? Roles.Hr : Roles.None)
        | (Lists(admins, person) ? Roles.Admin : Roles.None);

    /// <summary>Finds who is listed as HR, in the database: there may be many thousand people.</summary>
    public IQueryable<Person> HrAmong(IQueryable<Person> people) => Among(people, hr);

    /// <summary>Finds who may change prompts and workflows.</summary>
    public IQueryable<Person> AdminsAmong(IQueryable<Person> people) => Among(people, admins);

    private static IQueryable<Person> Among(IQueryable<Person> people, HashSet<string> entries)
    {
        var listed = entries.Select(entry => entry.ToLowerInvariant()).ToList();
#pragma warning disable CA1862, CA1311, CA1304, MA0011, RCS1155 // translated to SQL, where there is no such choice
        return people.Where(row => listed.Contains(row.ObjectId.ToLower()) || (row.Email != null && listed.Contains(row.Email.ToLower())));
#pragma warning restore CA1862, CA1311, CA1304, MA0011, RCS1155
    }

    private static bool Lists(HashSet<string> list, Person person) =>
        list.Contains(person.ObjectId) || (person.Email is not null && list.Contains(person.Email));

    private static HashSet<string> Split(string? list) =>
        new(list?.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [], StringComparer.OrdinalIgnoreCase);
}
