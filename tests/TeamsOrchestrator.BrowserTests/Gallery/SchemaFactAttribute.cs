using TeamsOrchestrator.BrowserTests.Infrastructure;

namespace TeamsOrchestrator.BrowserTests.Gallery;

/// <summary>A test that needs the official card schema beside the repository: skipped with the reason where it is missing, except in CI, where it then fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SchemaFactAttribute : FactAttribute
{
    public SchemaFactAttribute()
    {
        if (!File.Exists(Schema) && Environment.GetEnvironmentVariable("CI") is not "true")
        {
            Skip = "../shared/schemas/adaptive-card-1.5.0.json is not there.";
        }
    }

    public static string Schema { get; } = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "schemas", "adaptive-card-1.5.0.json"));
}
