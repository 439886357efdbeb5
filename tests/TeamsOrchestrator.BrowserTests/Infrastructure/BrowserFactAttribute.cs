namespace TeamsOrchestrator.BrowserTests.Infrastructure;

/// <summary>A test that needs a browser: skipped with the reason where there is none, except in CI, where it then fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = BrowserRequirement.ReasonToSkip;
}
