namespace TeamsOrchestrator.BotTests.Infrastructure;

/// <summary>Where the product lies that tests start as a process of its own: as <c>infra/test.sh</c> published it, or else as it was built with the tests.</summary>
internal static class ProductProgram
{
    public static string Path { get; } = Published() ?? System.IO.Path.Combine(AppContext.BaseDirectory, "TeamsOrchestrator.Bot.dll");

    /// <summary>Gets whether it was published, with everything that it needs in its folder.</summary>
    public static bool IsPublished => Published() is not null;

    private static string? Published() => Environment.GetEnvironmentVariable("TEST_PRODUCT") is { Length: > 0 } path
        ? File.Exists(path) ? path : throw new FileNotFoundException("TEST_PRODUCT names a file that is not there.", path)
        : null;
}
