using TeamsOrchestrator.BrowserTests.Infrastructure;

namespace TeamsOrchestrator.BrowserTests.AgentsPlayground;

/// <summary>The npm package of the Microsoft 365 Agents Playground, as the lock file beside the tests pins it.</summary>
internal static class AgentsPlaygroundPackage
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "TeamsOrchestrator.BrowserTests", "agents-playground");

    public static string Missing { get; } =
        "The Microsoft 365 Agents Playground is not installed. Run npm ci --ignore-scripts in tests/TeamsOrchestrator.BrowserTests/agents-playground (infra/test.sh does).";

    /// <summary>Gets the script that node runs.</summary>
    public static string Program { get; } = Path.Combine(Folder, "node_modules", "@microsoft", "m365agentsplayground", "cli.js");

    public static bool IsInstalled => File.Exists(Program);
}
