namespace TeamsOrchestrator.BrowserTests.Infrastructure;

internal static class BrowserRequirement
{
    public const string Missing = "No Chromium or Chrome was found on the PATH. Install chromium (infra/test.sh does) to run the browser tests.";

    public static bool InCi => string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    public static string? ReasonToSkip => BrowserFinder.Find() is null && !InCi ? Missing : null;
}
