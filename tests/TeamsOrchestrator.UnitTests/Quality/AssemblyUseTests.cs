using System.Reflection;
using TeamsOrchestrator.Agents;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.UnitTests.Quality;

public sealed class AssemblyUseTests
{
    private static readonly string[] NotForHiring =
    [
        "System.Threading.Tasks.", "System.IO.", "System.Net.", "System.Text.Json.", "System.Data.", "System.Diagnostics.Process", "System.Diagnostics.Stopwatch",
        "System.TimeProvider", "System.Console", "Microsoft.",
    ];

    private static readonly string[] Clocks =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
    ];

    [Fact]
    public void The_rules_of_hiring_use_no_async_no_io_no_json_and_no_framework() =>
        AssemblyUse.Types(typeof(Criterion).Assembly)
            .Where(type => NotForHiring.Any(start => type.StartsWith(start, StringComparison.Ordinal)))
            .ShouldBeEmpty("src/TeamsOrchestrator.Hiring holds rules only: no async, I/O, JSON, EF or logging.");

    [Fact]
    public void The_rules_of_hiring_never_look_at_a_clock() =>
        AssemblyUse.Members(typeof(Criterion).Assembly).Intersect(Clocks, StringComparer.Ordinal)
            .ShouldBeEmpty("src/TeamsOrchestrator.Hiring gets the time as an argument.");

    [Fact]
    public void The_rules_of_hiring_reference_only_the_base_class_library() =>
        AssemblyUse.Assemblies(typeof(Criterion).Assembly).Where(name => !name.StartsWith("System.", StringComparison.Ordinal))
            .ShouldBeEmpty("src/TeamsOrchestrator.Hiring references nothing outside the base class library.");

    [Fact]
    public void Agents_know_no_teams_no_database_no_scheduler_and_no_endpoint() =>
        AssemblyUse.Assemblies(typeof(IAgent<,>).Assembly)
            .Where(name => name is "TeamsOrchestrator.Teams" or "Quartz"
                || name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
                || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal))
            .ShouldBeEmpty("src/TeamsOrchestrator.Agents reads and writes documents; it knows nothing of where they come from.");

    [Fact]
    public void The_teams_channel_knows_nothing_of_hiring() =>
        AssemblyUse.Assemblies(Assembly.Load("TeamsOrchestrator.Teams")).Where(name => name.StartsWith("TeamsOrchestrator.", StringComparison.Ordinal))
            .ShouldBeEmpty("src/TeamsOrchestrator.Teams speaks the protocol and references no other project of ours.");

    [Fact]
    public void What_an_assembly_uses_is_seen() =>
        AssemblyUse.Types(typeof(AssemblyUseTests).Assembly).Contains("System.IO.File", StringComparer.Ordinal).ShouldBeTrue();
}
