using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.CommandLine.Package;

/// <summary>A test that needs the official manifest schema beside the repository: skipped with the reason where it is missing, except in CI, where it then fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ManifestSchemaFactAttribute : FactAttribute
{
    public ManifestSchemaFactAttribute()
    {
        if (!File.Exists(Schema) && !TestDatabase.InCi)
        {
            Skip = "../shared/schemas/teams-manifest-v1.30.schema.json is not there.";
        }
    }

    public static string Schema { get; } = Path.GetFullPath(Path.Combine(ProjectRoot.Find(), "..", "shared", "schemas", "teams-manifest-v1.30.schema.json"));
}
