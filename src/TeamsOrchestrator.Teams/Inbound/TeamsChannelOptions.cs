namespace TeamsOrchestrator.Teams.Inbound;

/// <summary>Who the bot is and whom it talks to. Bound to the <c>Bot</c> section; checked at start.</summary>
public sealed class TeamsChannelOptions
{
    /// <summary>The section that these options are bound to.</summary>
    public const string Section = "Bot";

    /// <summary>Gets or sets the bot's app id in Entra.</summary>
    /// <value>None (the default): local mode.</value>
    public string? AppId { get; set; }

    /// <summary>Gets or sets the tenant of the bot's app. Needed with <see cref="AppId"/>.</summary>
    public string? TenantId { get; set; }

    /// <summary>Gets or sets the app's secret. With <see cref="AppId"/> one of the three credentials is needed.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>Gets or sets the file of the app's certificate with its private key (PFX or PEM).</summary>
    public string? CertificatePath { get; set; }

    /// <summary>Gets or sets the managed identity that the bot runs as.</summary>
    /// <value>The app id itself for a bot that is a managed identity; another identity's client id, or <c>system</c>, for one that the app trusts (federated credential).</value>
    public string? ManagedIdentityClientId { get; set; }

    /// <summary>Gets or sets where the channel's signing keys are. It also says which cloud this is.</summary>
    /// <value>The default is the public cloud's.</value>
    public string OpenIdMetadataUrl { get; set; } = Cloud.Public.OpenIdMetadataUrl;

    /// <summary>Gets or sets further tenants that may talk to the bot, besides its own.</summary>
    /// <value>In settings a list, or one value with commas. None by default.</value>
    public IReadOnlyList<string> AllowedTenants { get; set; } = [];

    /// <summary>Gets or sets the URL prefixes that the bot may post to. Not used in local mode, where it is loopback and nothing else.</summary>
    /// <value>In settings a list, or one value with commas. The default is Microsoft's connectors in this cloud.</value>
    public IReadOnlyList<string> AllowedServiceUrls { get; set; } = [];

    /// <summary>Gets or sets the hosts that files come from and go to, as <c>*.sharepoint.com</c>; one of this machine with its port, as <c>127.0.0.1:8080</c>. Not used in local mode, where it is loopback and nothing else.</summary>
    /// <value>In settings a list, or one value with commas. The default is SharePoint and OneDrive in this cloud.</value>
    public IReadOnlyList<string> AllowedFileHosts { get; set; } = [];

    /// <summary>Gets or sets a value indicating whether what is meant for one person may be posted to a shared conversation so that only that person sees it.</summary>
    /// <value>Off by default: a preview in Teams, which the app's manifest has to ask for.</value>
    public bool TargetedMessages { get; set; }

    /// <summary>Gets a value indicating whether the bot runs without credentials, on loopback only.</summary>
    public bool LocalMode => string.IsNullOrWhiteSpace(AppId);

    /// <summary>Gets the deep link that opens a person's own chat with the bot in Teams.</summary>
    /// <value>None in local mode: there is no Teams to open.</value>
    public string? ChatLink => LocalMode ? null : $"{Cloud.TeamsUrl}/l/chat/0/0?users=28:{Uri.EscapeDataString(AppId!.Trim())}";

    internal Cloud Cloud => Cloud.Of(OpenIdMetadataUrl);
}
