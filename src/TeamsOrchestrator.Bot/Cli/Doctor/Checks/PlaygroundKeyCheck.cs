using TeamsOrchestrator.Bot.Access;
using TeamsOrchestrator.Bot.Playground;
using TeamsOrchestrator.Bot.Start;

namespace TeamsOrchestrator.Bot.Cli.Doctor.Checks;

/// <summary>Who gets into the playground.</summary>
internal sealed class PlaygroundKeyCheck(PlaygroundOptions playground, IConfiguration configuration, IServiceProvider services) : ICheck
{
    public string Name => "playground-key";

    public IReadOnlyList<Type> Needs => [];

    public Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>([Look()]);

    private Finding Look()
    {
        if (!playground.Enabled)
        {
            return Finding.Skipped(Name, "the playground is off.");
        }

        if (services.GetService<PlaygroundKey>() is null)
        {
            return Finding.Ok(Name, "None is set: the playground is for this machine only.");
        }

        var plain = (configuration["urls"] ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(BindingAddress.Parse)
            .FirstOrDefault(binding => binding.Scheme.Equals(Uri.UriSchemeHttp, StringComparison.OrdinalIgnoreCase) && !ListenAddress.IsLoopback(binding.Host));
        return plain is null
            ? Finding.Ok(Name, "It is set: everybody has to show it once.")
            : Finding.Warning(Name, $"It is set, and {plain} is plain http: whoever reads the network reads the key.", "Put TLS before it, and let only that reach the port.");
    }
}
