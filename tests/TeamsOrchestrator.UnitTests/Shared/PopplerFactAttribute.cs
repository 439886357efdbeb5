namespace TeamsOrchestrator.UnitTests.Shared;

/// <summary>A test that runs poppler's tools; it is skipped where they are missing, except in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PopplerFactAttribute : FactAttribute
{
    public PopplerFactAttribute() => Skip = SharedData.PopplerSkipReason;
}
