namespace TeamsOrchestrator.BrowserTests.Infrastructure;

/// <summary>Like <see cref="BrowserFactAttribute"/>, with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = BrowserRequirement.ReasonToSkip;
}
