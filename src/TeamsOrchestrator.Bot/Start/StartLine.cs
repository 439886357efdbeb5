using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Playground;

namespace TeamsOrchestrator.Bot.Start;

/// <summary>What a person reads at a start: where the data and settings are, what is missing, and last where to go.</summary>
internal static class StartLine
{
    public static void Print(IServiceProvider services, TextWriter console)
    {
        var address = services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost";
        var settings = File.Exists(DotEnv.Path) ? DotEnv.Path : $"{DotEnv.Path} (not there: defaults)";
        console.WriteLine($"Data: {services.GetRequiredService<StoragePaths>().Directory}   Settings: {settings}");
        if (!services.GetRequiredService<PopplerTools>().IsAvailable)
        {
            console.WriteLine($"PDFs cannot be read: {services.GetRequiredService<PopplerTools>().InstallHint}");
        }

        console.WriteLine(services.GetRequiredService<PlaygroundOptions>().Enabled
            ? $"TeamsOrchestrator is ready. Open {address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal)} and say hello."
            : $"TeamsOrchestrator is ready at {address}.");
    }
}
