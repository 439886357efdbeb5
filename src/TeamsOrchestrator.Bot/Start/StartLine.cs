using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Bot.Access;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Playground;

namespace TeamsOrchestrator.Bot.Start;

/// <summary>What a person reads at a start: where the data and settings are, what is missing or misspelt, and last where to go.</summary>
internal static class StartLine
{
    public static void Print(IServiceProvider services, TextWriter console)
    {
        var settings = File.Exists(DotEnv.Path) ? DotEnv.Path : $"{DotEnv.Path} (not there: defaults)";
        console.WriteLine($"Data: {services.GetRequiredService<StoragePaths>().Directory}   Settings: {settings}");
        foreach (var warning in SettingsCheck.Warnings(DotEnv.Read(), SettingsCheck.EnvironmentNames(), services.GetRequiredService<IConfiguration>()))
        {
            console.WriteLine(warning);
        }

        if (services.GetRequiredService<SkillLexicon>() is { Fingerprint: not null } skills)
        {
            console.WriteLine($"Skills: {skills.OwnLines} lines of your own join those of the product ({skills.Mark}).");
        }

        if (!services.GetRequiredService<PopplerTools>().IsAvailable)
        {
            console.WriteLine($"PDFs cannot be read: {services.GetRequiredService<PopplerTools>().InstallHint}");
        }

        console.WriteLine(Welcome(services));
    }

    private static string Welcome(IServiceProvider services)
    {
        var address = services.GetRequiredService<OwnAddress>().Local ?? "http://localhost";
        return services switch
        {
            _ when !services.GetRequiredService<PlaygroundOptions>().Enabled => $"TeamsOrchestrator is ready at {address}.",
            _ when services.GetService<PlaygroundKey>() is not null => $"TeamsOrchestrator is ready. Open {address}/?key=… with the key of Playground__Key, and say hello.",
            _ => $"TeamsOrchestrator is ready. Open {address} and say hello.",
        };
    }
}
