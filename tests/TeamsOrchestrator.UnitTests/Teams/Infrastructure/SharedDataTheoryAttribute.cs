namespace TeamsOrchestrator.UnitTests.Teams.Infrastructure;

/// <summary>A theory over the public test data; skipped where that is missing, except in CI, where it fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedDataTheoryAttribute : TheoryAttribute
{
    public SharedDataTheoryAttribute(string folder)
    {
        if (!Directory.Exists(SharedData.Folder(folder)) && Environment.GetEnvironmentVariable("CI") is not "true")
        {
            Skip = $"../shared/{folder} is not there.";
        }
    }
}
