namespace TeamsOrchestrator.UnitTests.Agents.Screening;

/// <summary>A test that needs the public test data; skipped where it is missing, but not in continuous integration.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class WithSharedDataFactAttribute : FactAttribute
{
    public WithSharedDataFactAttribute()
    {
        if (SharedData.Folder is null && !string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.Ordinal))
        {
            Skip = "The folder ../shared/data is missing.";
        }
    }
}
