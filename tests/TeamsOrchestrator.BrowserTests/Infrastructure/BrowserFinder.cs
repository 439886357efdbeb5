namespace TeamsOrchestrator.BrowserTests.Infrastructure;

/// <summary>Finds an installed Chromium or Chrome; nothing is downloaded.</summary>
internal static class BrowserFinder
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe", "msedge.exe"];
    private static readonly string[] OtherPlaces =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    public static string? Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Prepend("/usr/bin").SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).Concat(OtherPlaces).FirstOrDefault(File.Exists);
    }
}
