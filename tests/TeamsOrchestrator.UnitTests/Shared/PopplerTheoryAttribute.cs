namespace TeamsOrchestrator.UnitTests.Shared;

/// <summary>A test with several cases that runs poppler's tools; it is skipped where they are missing, except in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PopplerTheoryAttribute : TheoryAttribute
{
    public PopplerTheoryAttribute() => Skip = SharedData.PopplerSkipReason;
}
