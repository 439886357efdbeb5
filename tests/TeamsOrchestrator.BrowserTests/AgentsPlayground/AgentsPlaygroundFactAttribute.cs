using TeamsOrchestrator.BrowserTests.Infrastructure;

namespace TeamsOrchestrator.BrowserTests.AgentsPlayground;

/// <summary>A test that needs a browser and the Agents Playground: skipped with the reason where one is missing, except in CI, where it then fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AgentsPlaygroundFactAttribute : FactAttribute
{
    public AgentsPlaygroundFactAttribute() => Skip = BrowserRequirement.ReasonToSkip ?? ReasonToSkip;

    private static string? ReasonToSkip => AgentsPlaygroundPackage.IsInstalled || BrowserRequirement.InCi ? null : AgentsPlaygroundPackage.Missing;
}
