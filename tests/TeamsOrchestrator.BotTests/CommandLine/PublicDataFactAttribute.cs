namespace TeamsOrchestrator.BotTests.CommandLine;

/// <summary>A test on the public test data; it is skipped where the data or poppler's tools are missing, except in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PublicDataFactAttribute : FactAttribute
{
    public PublicDataFactAttribute() => Skip = PublicData.SkipReason;
}
