namespace TeamsOrchestrator.UnitTests.Shared;

/// <summary>A theory on the public test data; it is skipped where the data is missing, except in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataTheoryAttribute : TheoryAttribute
{
    public SharedDataTheoryAttribute() => Skip = SharedData.SkipReason;

    /// <summary>Gets or sets a value indicating whether the test runs poppler's tools too.</summary>
    public bool NeedsPoppler
    {
        get => field;
        set
        {
            field = value;
            Skip ??= value ? SharedData.PopplerSkipReason : null;
        }
    }
}
