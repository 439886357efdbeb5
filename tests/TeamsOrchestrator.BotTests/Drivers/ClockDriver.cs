using System.Globalization;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Drivers;

/// <summary>Lets time pass.</summary>
internal static class ClockDriver
{
    /// <summary>Moves the clock to a moment, in UTC, and lets everything happen that is due then.</summary>
    public static async Task UntilAsync(this TestApp app, string moment)
    {
        var ahead = DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) - app.Clock.GetUtcNow();
        ahead.ShouldBeGreaterThan(TimeSpan.Zero, $"{moment} is over: it is {app.Clock.GetUtcNow():u}.");
        app.Clock.Advance(ahead);
        await app.SettleAsync();
    }
}
