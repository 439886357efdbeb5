using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.Bot.Cli.Doctor.Checks;

/// <summary>Who may start screenings, and who has the last word.</summary>
internal sealed class RolesCheck(IServiceProvider services, IOptions<TeamsChannelOptions> channel) : ICheck
{
    private const int Shown = 10;

    public string Name => "roles";

    public IReadOnlyList<Type> Needs => [typeof(RolesOptions), typeof(TeamsChannelOptions)];

    public Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken)
    {
        var roles = services.GetRequiredService<RoleBook>(); // only now: the settings that it reads may be wrong
        return Task.FromResult<IReadOnlyList<Finding>>([Recruiters(roles), Hr(roles), .. Admins(roles), .. Odd("Roles__Recruiters", roles.Recruiters), .. Odd("Roles__Hr", roles.Hr), .. Odd("Roles__Admins", roles.Admins)]);
    }

    private Finding Recruiters(RoleBook roles) => roles.Recruiters.Count > 0 ? Finding.Ok(Name, $"Recruiters: {List(roles.Recruiters)}.")
        : channel.Value.LocalMode ? Finding.Ok(Name, "Recruiters: everybody, as nobody is listed and this is local mode.")
        : Finding.Fault(Name, "Nobody may start a screening: no recruiter is listed.", "Put their mail addresses or Entra object ids into Roles__Recruiters, separated by commas.");

    private Finding Hr(RoleBook roles) => roles.Hr.Count > 0 ? Finding.Ok(Name, $"HR, with the last word: {List(roles.Hr)}.")
        : Finding.Warning(Name, "Nobody is listed as HR: the recruiter of each requisition has the last word.", "Put their mail addresses or Entra object ids into Roles__Hr where HR shall have it.");

    // Nobody listed is a choice: then the prompts of the program are used. One alone could propose, and nobody approve.
    private IEnumerable<Finding> Admins(RoleBook roles) => roles.Admins.Count == 1
        ? [Finding.Warning(Name, $"One person alone looks after prompts: {List(roles.Admins)}. Nobody could approve what that person proposes.", "Put a second one into Roles__Admins.")]
        : [];

    private IEnumerable<Finding> Odd(string setting, IReadOnlyCollection<string> people) => people
        .Where(person => !Guid.TryParse(person, out _) && (person.Split('@') is not [{ Length: > 0 }, { Length: > 2 } host] || !host.Contains('.', StringComparison.Ordinal)))
        .Select(person => Finding.Warning(Name, $"{setting} holds '{person}', which is neither a mail address nor an Entra object id.", "Nobody gets the role by it. Correct it."));

    private static string List(IReadOnlyCollection<string> people) =>
        string.Join(", ", people.Take(Shown)) + (people.Count > Shown ? $" and {people.Count - Shown} more" : string.Empty);
}
