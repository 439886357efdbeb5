namespace TeamsOrchestrator.BotTests.Infrastructure;

/// <summary>A test of the published product in a <see cref="ReadOnlyPlace"/>, against PostgreSQL. In CI whatever is missing is a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ReadOnlyPlaceFactAttribute : FactAttribute
{
    public ReadOnlyPlaceFactAttribute()
    {
        if (TestDatabase.InCi)
        {
            return;
        }

        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            Skip = "It takes Linux, and root, to make a file system that is only read for one process.";
        }
        else if (TestDatabase.PostgreSqlServer is null || !ProductProgram.IsPublished)
        {
            Skip = "TEST_POSTGRES names no server, or TEST_PRODUCT no published product; infra/test.sh makes both.";
        }
    }
}
