using TeamsOrchestrator.Bot.Playground;

namespace TeamsOrchestrator.Bot.Cli.Doctor.Checks;

/// <summary>Whether the page of the playground was built.</summary>
internal sealed class PageCheck(PlaygroundOptions playground) : ICheck
{
    public string Name => "playground-page";

    public IReadOnlyList<Type> Needs => [];

    public Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>(
        [!playground.Enabled ? Finding.Skipped(Name, "the playground is off.")
            : File.Exists(Path.Combine(playground.WebDirectory, "index.html")) ? Finding.Ok(Name, "The page of the playground is there.")
            : Finding.Warning(Name, "The page of the playground was not built.", "Install Node.js 20.19 or later and build again without -p:SkipWeb=true.")]);
}
