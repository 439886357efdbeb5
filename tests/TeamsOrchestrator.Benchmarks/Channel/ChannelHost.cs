using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.Benchmarks.Channel;

/// <summary>A bot of the channel library and nothing else, as a user of the library would begin. A load driver measures it from outside.</summary>
internal static class ChannelHost
{
    public const string Name = "channel";

    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.ClearProviders(); // a line for each turn would be measured instead
        builder.Services.AddTeamsChannel();
        builder.Services.AddScoped<IActivityHandler, EchoBot>();
        await using var app = builder.Build();
        app.UseLocalModeGuards();
        app.MapTeamsChannel();
        await app.StartAsync();
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Listens at {string.Join(' ', app.Urls)}{TeamsChannelEndpoints.Path}"));
        await app.WaitForShutdownAsync();
        return 0;
    }
}
