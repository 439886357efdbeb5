namespace TeamsOrchestrator.Bot.Access;

/// <summary>How the outside reaches the bot. Bound to the <c>Bot</c> section, beside what the channel reads there.</summary>
public sealed class PublicAddressOptions
{
    /// <summary>Gets or sets the address, such as <c>https://bot.contoso.com</c>.</summary>
    /// <value>None by default: then only this machine knows where the bot is.</value>
    public string? PublicUrl { get; set; }
}
