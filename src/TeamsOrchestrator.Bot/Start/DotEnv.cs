using DotNetEnv;
using TeamsOrchestrator.Bot.Data;

namespace TeamsOrchestrator.Bot.Start;

/// <summary>The settings file <c>.env</c> beside TeamsOrchestrator.sln, else beside the executable. What the environment says wins.</summary>
internal static class DotEnv
{
    public static string Path { get; } = System.IO.Path.Combine(ProjectRoot.Find(), ".env");

    public static void Load()
    {
        if (File.Exists(Path))
        {
            Env.NoClobber().Load(Path);
        }
    }
}
