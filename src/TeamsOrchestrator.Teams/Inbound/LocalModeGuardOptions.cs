using Microsoft.AspNetCore.Http;

namespace TeamsOrchestrator.Teams.Inbound;

/// <summary>What the guards of local mode let pass.</summary>
public sealed class LocalModeGuardOptions
{
    /// <summary>Gets or sets which paths may take <c>application/octet-stream</c> besides JSON.</summary>
    /// <value>The default is those under <c>/playground/files</c>.</value>
    public Func<PathString, bool> TakesFiles { get; set; } = path => path.StartsWithSegments("/playground/files", StringComparison.OrdinalIgnoreCase);

    /// <summary>Gets or sets which further host names the bot is reached by, where something else guards it (a key).</summary>
    /// <value>The default is none: loopback only. The name is without its port.</value>
    public Func<string, bool> TakesHost { get; set; } = _ => false;
}
