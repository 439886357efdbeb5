using System.Xml.Linq;

namespace TeamsOrchestrator.UnitTests.Quality;

public sealed class ProjectReferenceTests
{
    private const string Teams = "TeamsOrchestrator.Teams";
    private const string Hiring = "TeamsOrchestrator.Hiring";
    private const string Agents = "TeamsOrchestrator.Agents";
    private const string Bot = "TeamsOrchestrator.Bot";

    private static readonly Dictionary<string, string[]> AllowedProjects = new(StringComparer.Ordinal)
    {
        [Teams] = [],
        [Hiring] = [],
        [Agents] = [Hiring],
        [Bot] = [Teams, Hiring, Agents],
    };

    private static readonly Dictionary<string, string[]> AllowedPackages = new(StringComparer.Ordinal)
    {
        [Teams] = ["Azure.Identity", "Microsoft.Identity.Client", "Microsoft.IdentityModel."],
        [Hiring] = [],
        [Agents] = ["DocumentFormat.OpenXml", "Markdig", "Microsoft.Extensions.AI.Abstractions", "OpenAI"],
        [Bot] =
        [
            "Markdig", "Microsoft.EntityFrameworkCore.", "Microsoft.Graph", "Npgsql.EntityFrameworkCore.PostgreSQL", "OpenTelemetry", "Quartz",
            "CsvHelper", "Spectre.Console", "System.CommandLine", "YamlDotNet",
        ],
    };

    public static TheoryData<string> Projects => [.. Repository.Files("src", ".csproj").Select(Path.GetFileNameWithoutExtension).OfType<string>()];

    [Fact]
    public void Every_project_under_src_has_a_rule_here() =>
        Repository.Files("src", ".csproj").Select(Path.GetFileNameWithoutExtension).ShouldBe(AllowedProjects.Keys, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_the_projects_that_it_may(string project)
    {
        var references = References(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));

        references.Except(AllowedProjects[project], StringComparer.Ordinal)
            .ShouldBeEmpty($"src/{project}/{project}.csproj references a project that it must not (DESIGN: where things live).");
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_the_packages_that_it_may(string project)
    {
        var packages = References(project, "PackageReference");

        packages.Where(package => !AllowedPackages[project].Any(allowed => package.StartsWith(allowed, StringComparison.Ordinal)))
            .ShouldBeEmpty($"src/{project}/{project}.csproj references a package that is not on its list; if it belongs there, add it to this test.");
    }

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Load(Repository.PathTo("src", project, $"{project}.csproj")).Descendants(kind).Select(reference => (string?)reference.Attribute("Include")).OfType<string>();
}
