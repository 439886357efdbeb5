using Microsoft.Extensions.Options;
using TeamsOrchestrator.Teams.Inbound;
using TeamsOrchestrator.Teams.Probes;

namespace TeamsOrchestrator.Bot.Cli.Doctor.Checks;

/// <summary>Whether the keys are reachable by which the bot knows Teams.</summary>
internal sealed class SigningKeysCheck(IOptions<TeamsChannelOptions> channel, OutsideCalls outside) : ICheck
{
    private const string Mending = "Without them the bot refuses everything that Teams sends. Check that this machine reaches it, perhaps through a proxy (HTTPS_PROXY), and Bot__OpenIdMetadataUrl.";

    public string Name => "signing-keys";

    public IReadOnlyList<Type> Needs => [typeof(TeamsChannelOptions)];

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken)
    {
        if (channel.Value.LocalMode)
        {
            return [Finding.Skipped(Name, ModeCheck.Local)];
        }

        var url = channel.Value.OpenIdMetadataUrl;
        try
        {
            using var http = outside.CreateClient();
            var keys = await new KeysProbe(channel.Value).CountAsync(http, cancellationToken);
            return [keys > 0
                ? Finding.Ok(Name, $"{url} names {keys} keys of the channel.")
                : Finding.Fault(Name, $"{url} names no keys.", "Bot__OpenIdMetadataUrl has to be the address of the channel's metadata; leave it out for Microsoft's public cloud.")];
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return [Finding.Fault(Name, $"The keys of the channel cannot be fetched from {url}: {OutsideCalls.Reason(exception)}", Mending)];
        }
    }
}
