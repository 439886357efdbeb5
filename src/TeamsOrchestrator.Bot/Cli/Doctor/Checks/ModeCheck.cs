using Microsoft.Extensions.Options;
using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.Bot.Cli.Doctor.Checks;

/// <summary>Whether this is a bot of Teams or one of this machine.</summary>
internal sealed class ModeCheck(IOptions<TeamsChannelOptions> channel) : ICheck
{
    public const string Local = "local mode has no Teams.";

    public string Name => "mode";

    public IReadOnlyList<Type> Needs => [typeof(TeamsChannelOptions)];

    public Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>(
        [channel.Value.LocalMode
            ? Finding.Ok(Name, "Local mode: there is no Bot__AppId, so nobody has to show a token. For Teams, docs/your-tenant.md has the steps.")
            : Finding.Ok(Name, $"The bot of Teams with the app id {channel.Value.AppId!.Trim()}.")]);
}
